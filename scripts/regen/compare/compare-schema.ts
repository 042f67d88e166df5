import { isDeepStrictEqual } from 'node:util';
import { type Schema, schemaNameOf, type SchemaObject } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { schemasOf } from './api-document.ts';
import type { Both, Level, Place } from './change.ts';
import { compareForms, compareWithForms } from './compare-forms.ts';
import { compareItems, compareProperties, compareRequired, compareRest } from './compare-members.ts';
import type { Comparison } from './comparison.ts';
import { type Direction, levelOf } from './direction.ts';
import { type FlatSchema, flatten, partNames } from './flat-schema.ts';
import { haveCommonType, shiftOf } from './keyword-shifts.ts';

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

/** How deep changes of schemas that refer to others are reported one by one; a deeper change counts as breaking. */
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

/** Compares two named schemas of which one replaced the other. What changed in each is reported under its own name too. */
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
  compareProperties(comparison, place, flat, direction, compareSchema);
  compareRequired(comparison, place, flat, direction);
  compareForms(comparison, place, flat, direction, compareSchema);
  compareRest(comparison, place, flat, direction, compareSchema);
  compareItems(comparison, place, flat, direction, compareSchema);
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
  // A server uses the default of a parameter that is not sent; in a body it is only documentation.
  if (keyword === 'default') return isParameter ? 'breaking' : 'added';
  const shift = shiftOf(keyword, values);
  // The order of types is nowhere to be seen; that of values is the one of the exported list.
  if (keyword === 'type' && shift === 'none') return 'described';
  return levelOf(shift, direction, typing.has(keyword));
}
