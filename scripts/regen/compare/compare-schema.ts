import { isDeepStrictEqual } from 'node:util';
import { type Schema, schemaNameOf, type SchemaObject } from '../../generate/openapi-document.ts';
import { code } from '../words.ts';
import { schemasOf } from './api-document.ts';
import type { Both, Level, Place } from './change.ts';
import type { Comparison } from './comparison.ts';
import { type FlatSchema, flatten, formOrNull, partNames } from './flat-schema.ts';
import { haveCommonType, shiftOf, type Shift } from './keyword-shifts.ts';

/** Which way a value goes; what may go either way is judged both ways. */
export type Direction = 'request' | 'response' | 'both';

/** The keywords that are compared by their parts, and those that only annotate. */
const byParts = new Set([
  'properties',
  'items',
  'additionalProperties',
  'forms',
  'isExact',
  'orNull',
  'required',
  'prefixItems',
]);
const annotations = new Set(
  `title description example examples externalDocs xml $comment $defs readOnly writeOnly`.split(' '),
);
/** The keywords that a type is made of; the validators alone judge the others, and of an answer those say what it never is. */
const typing = new Set(['type', 'enum', 'forms', 'orNull']);

/** How deep it is told what changed in schemas that are put together of others; beyond, the worst is said. */
const deepest = 8;

/** Compares two schemas of one place; each named schema that both are put together of is compared by itself. */
export function compareSchema(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<Schema>,
  direction: Direction,
  { isParameter = false } = {},
): void {
  if (isDeepStrictEqual(before, after)) return;
  if (isReference(before) && isReference(after)) {
    compareReferences(comparison, place, { before, after }, direction);
    return;
  }
  const [old, now] = [partNames(before), partNames(after)];
  // Named schemas that take each other's place may hold themselves, and each other.
  const isShared = old.length + now.length > 0;
  if (isShared && place.field.split('.').length > deepest) {
    comparison.add('breaking', place, `changed ${code(place.field)}`);
    return;
  }
  if (isShared && !comparison.once(`${direction} ${place.subject} ${JSON.stringify([before, after])}`))
    return;
  if (compareWithForms(comparison, place, { before, after }, direction)) return;
  compareFlat(comparison, place, { before, after }, direction, isParameter);
}

/** Compares two named schemas, one of which took the other's place: each is told of under its own name too. */
function compareReferences(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<SchemaObject>,
  direction: Direction,
): void {
  const [old, now] = [before.$ref!, after.$ref!];
  const level = comparison.heaviest(`${direction} ${old} ${now}`, (inner) =>
    compareFlat(inner, place, { before, after }, direction, false),
  );
  const what = place.field ? code(place.field) : (place.whole ?? 'it');
  const names = [old, now].map((reference) => code(schemaNameOf(reference) ?? reference));
  comparison.add(level ?? 'added', place, `changed ${what} from ${names[0]} to ${names[1]}`);
}

function compareFlat(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<Schema>,
  direction: Direction,
  isParameter: boolean,
): void {
  const [old, now] = [partNames(before), partNames(after)];
  const apart = new Set(old.filter((name) => now.includes(name)));
  const { documents } = comparison;
  const flat = {
    before: flatten(before, schemasOf(documents.before), apart),
    after: flatten(after, schemasOf(documents.after), apart),
  };
  const types = { before: flat.before.type, after: flat.after.type };
  if (types.before && types.after && !haveCommonType(types.before, types.after)) {
    const shift = shiftOf('type', types);
    // What the two say of their own types has nothing in common.
    comparison.member(levelOf(shift, direction, true), place, 'type', types);
    return;
  }
  compareKeywords(comparison, place, flat, direction, isParameter);
  compareProperties(comparison, place, flat, direction);
  compareRequired(comparison, place, flat, direction);
  compareForms(comparison, place, flat, direction);
  compareRest(comparison, place, flat, direction);
  compareItems(comparison, place, flat, direction);
}

/** How heavy a change of what is taken is: a request must not have to be more, an answer must not become more. */
export function levelOf(shift: Shift, direction: Direction, isTyping: boolean): Level {
  if (shift === 'none') return 'added';
  const breaksRequests = direction !== 'response' && shift !== 'wider';
  const breaksAnswers = direction !== 'request' && shift !== 'narrower' && isTyping;
  return breaksRequests || breaksAnswers ? 'breaking' : 'added';
}

function isReference(schema: Schema): schema is SchemaObject {
  return Object.keys(schema).join() === '$ref';
}

function compareKeywords(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
  isParameter: boolean,
): void {
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const values = { before: before[keyword], after: after[keyword] };
    if (byParts.has(keyword) || isDeepStrictEqual(values.before, values.after)) continue;
    const level = keywordLevel(keyword, values, direction, isParameter);
    comparison.member(level, place, keyword, values);
  }
  const [was, is] = [before.orNull ?? false, after.orNull ?? false];
  // Beside a type, null is one of the types.
  if (was !== is && !before.type && !after.type) {
    const text = `${is ? 'let' : 'no longer let'} ${place.field ? code(place.field) : 'it'} be null`;
    comparison.add(levelOf(is ? 'wider' : 'narrower', direction, true), place, text);
  }
}

function keywordLevel(
  keyword: string,
  values: Both<unknown>,
  direction: Direction,
  isParameter: boolean,
): Level {
  if (annotations.has(keyword) || keyword.startsWith('x-')) return 'described';
  // A server fills in for a parameter that is not sent; of a body's member it is only told.
  if (keyword === 'default') return isParameter ? 'breaking' : 'added';
  const shift = shiftOf(keyword, values);
  // The order of types is nowhere to be seen; that of values is the one of the exported list.
  if (keyword === 'type' && shift === 'none') return 'described';
  return levelOf(shift, direction, typing.has(keyword));
}

function compareProperties(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
): void {
  const [old, now] = [before.properties ?? {}, after.properties ?? {}];
  for (const [name, member] of Object.entries(old)) {
    const at = { ...place, field: fieldIn(place, name) };
    if (Object.hasOwn(now, name))
      compareSchema(comparison, at, { before: member, after: now[name]! }, direction);
    else comparison.add('breaking', place, `removed the field ${code(at.field)}`);
  }
  for (const name of Object.keys(now)) {
    if (Object.hasOwn(old, name)) continue;
    const isRequired = after.required?.includes(name) ?? false;
    comparison.add(
      'added',
      place,
      `added the ${isRequired ? '' : 'optional '}field ${code(fieldIn(place, name))}`,
    );
  }
}

function compareRequired(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
): void {
  const [old, now] = [before.required ?? [], after.required ?? []];
  const isGone = (name: string): boolean =>
    Object.hasOwn(before.properties ?? {}, name) && !Object.hasOwn(after.properties ?? {}, name);
  const isNew = (name: string): boolean => !Object.hasOwn(before.properties ?? {}, name);
  const fewer = old.filter((name) => !now.includes(name) && !isGone(name));
  const more = now.filter((name) => !old.includes(name) && !(direction === 'response' && isNew(name)));
  const change = (names: readonly string[], shift: Shift, values: Both<unknown>): void => {
    if (names.length > 0) comparison.member(levelOf(shift, direction, true), place, 'required', values);
  };
  change(more, 'narrower', { before: [], after: more });
  change(fewer, 'wider', { before: fewer, after: [] });
}

function compareItems(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
): void {
  const at = { ...place, field: `${place.field}[]` };
  const isList = (flat: FlatSchema): boolean =>
    flat.items !== undefined || (flat.type?.includes('array') ?? false);
  if (isList(before) && isList(after))
    compareSchema(comparison, at, { before: before.items ?? true, after: after.items ?? true }, direction);
  const [old, now] = [before, after].map((flat) => (flat['prefixItems'] ?? []) as readonly Schema[]);
  for (let index = 0; index < Math.max(old!.length, now!.length); index += 1) {
    const item = { before: old![index] ?? before.items ?? true, after: now![index] ?? after.items ?? true };
    compareSchema(comparison, { ...place, field: `${place.field}[${index}]` }, item, direction);
  }
}

/** Compares what an object takes beside its properties. */
function compareRest(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
): void {
  const [old, now] = [before.additionalProperties ?? true, after.additionalProperties ?? true];
  if (typeof old === 'object' && typeof now === 'object') {
    compareSchema(
      comparison,
      { ...place, field: fieldIn(place, '*') },
      { before: old, after: now },
      direction,
    );
    return;
  }
  const openness = (rest: Schema): number => (typeof rest === 'object' ? 1 : Number(rest) * 2);
  if (openness(old) === openness(now) || !isObject(before) || !isObject(after)) return;
  const shift = openness(now) < openness(old) ? 'narrower' : 'wider';
  comparison.member(levelOf(shift, direction, false), place, 'additionalProperties', {
    before: old,
    after: now,
  });
}

function isObject(flat: FlatSchema): boolean {
  return flat.type?.includes('object') ?? true;
}

/** Whether a schema became one of several forms, or one of them became the schema; tells it then. */
function compareWithForms(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<Schema>,
  direction: Direction,
): boolean {
  const [old, now] = [before, after].map(formsOf) as [readonly Schema[], readonly Schema[]];
  const isAmong = (schema: Schema, forms: readonly Schema[]): boolean =>
    forms.some((form) => isDeepStrictEqual(form, schema));
  const variant = `a variant${place.field && ` of ${code(place.field)}`}`;
  if (isAmong(before, now)) {
    const shift = shiftOfMore(now, isExact(after), comparison);
    if (now.length > 1) comparison.add(levelOf(shift, direction, true), place, `added ${variant}`);
  } else if (isAmong(after, old)) {
    if (old.length > 1) comparison.add(levelOf('narrower', direction, true), place, `removed ${variant}`);
  } else return false;
  return true;
}

/** The forms of a schema that is nothing else; null beside one form is a type of it. */
function formsOf(schema: Schema): readonly Schema[] {
  if (typeof schema === 'boolean' || formOrNull(schema)) return [];
  return schema.anyOf ?? schema.oneOf ?? [];
}

function isExact(schema: Schema): boolean {
  return typeof schema === 'object' && schema.anyOf === undefined;
}

/** What one form more does: where exactly one has to fit, a value of two is refused from now on. */
function shiftOfMore(forms: readonly Schema[], isOne = false, { documents }: Comparison): Shift {
  if (!isOne) return 'wider';
  const types = forms.map((form) => flatten(form, schemasOf(documents.after), new Set()).type);
  // Objects are told apart by their members.
  const overlap = types.some((one, index) =>
    types.slice(index + 1).some((other) => {
      if (!one || !other) return true;
      return haveCommonType(without(one, 'object'), without(other, 'object'));
    }),
  );
  return overlap ? 'other' : 'wider';
}

function without(types: readonly string[], type: string): string[] {
  return types.filter((each) => each !== type);
}

function compareForms(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
): void {
  const of = place.field && ` of ${code(place.field)}`;
  const change = (shift: Shift, text: string): void =>
    comparison.add(levelOf(shift, direction, true), place, text + of);
  if (!before.forms || !after.forms) {
    if (after.forms) change('narrower', 'set the variants');
    if (before.forms) change('wider', 'lifted the variants');
    return;
  }
  const removed = before.forms.filter(
    (form) => !after.forms!.some((other) => isDeepStrictEqual(form, other)),
  );
  const added = after.forms.filter((form) => !before.forms!.some((other) => isDeepStrictEqual(form, other)));
  if (removed.length === added.length)
    for (const [index, form] of removed.entries())
      compareSchema(comparison, place, { before: form, after: added[index]! }, direction);
  else {
    for (const _form of removed) change('narrower', 'removed a variant');
    const shift = shiftOfMore(after.forms, after.isExact, comparison);
    for (const _form of added) change(shift, 'added a variant');
  }
  if (before.isExact === after.isExact) return;
  // The type is the same for both.
  const text = after.isExact ? 'asked for exactly one of the variants' : 'took any number of the variants';
  comparison.add(levelOf(after.isExact ? 'narrower' : 'wider', direction, false), place, text + of);
}

function fieldIn({ field }: Place, name: string): string {
  return field ? `${field}.${name}` : name;
}
