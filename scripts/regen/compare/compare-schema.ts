import { isDeepStrictEqual } from 'node:util';
import { type Schema, schemaNameOf, type SchemaObject } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { schemasOf } from './api-document.ts';
import { type BeforeAfter, ofBoth } from './before-after.ts';
import type { Level, Place } from './change.ts';
import { compareForms, compareWithForms } from './schema-forms.ts';
import { compareItems, compareProperties, compareRequired, compareRest } from './schema-members.ts';
import type { Comparison } from './comparison.ts';
import { type FlatSchema, flatten, partNames } from './flat-schema.ts';
import { haveCommonType, levelOf, shiftOf } from './keyword-shifts.ts';

/** The keywords that are compared by their parts, and those that only annotate. */
const byParts = new Set(
  `properties items additionalProperties forms isExact orNull required prefixItems`.split(' '),
);
const annotations = new Set(
  `title description example examples externalDocs xml $comment $defs readOnly writeOnly`.split(' '),
);
/** The keywords that a type is made of; the validators alone judge the others, and of an answer those say what it never is. */
const typing = new Set(['type', 'enum', 'forms', 'orNull']);

/** How deep changes of schemas that refer to others are reported one by one; a deeper change counts as breaking. */
const deepest = 8;

/** Compares two schemas of one place; each named schema that both are put together of is compared by itself. */
export function compareSchema(comparison: Comparison, place: Place, both: BeforeAfter<Schema>): void {
  const { before, after } = both;
  if (isDeepStrictEqual(before, after)) return;
  if (isReference(before) && isReference(after)) {
    compareReferences(comparison, place, { before, after });
    return;
  }
  // Named schemas that take each other's place may hold themselves, and each other.
  if (partNames(before).length + partNames(after).length > 0) {
    if (place.field.split('.').length > deepest) {
      comparison.add('breaking', place, `changed ${code(place.field)}`);
      return;
    }
    const key = `${place.direction} ${place.subject} ${JSON.stringify([before, after])}`;
    if (!comparison.once(key)) return;
  }
  if (!compareWithForms(comparison, place, both)) compareFlat(comparison, place, both);
}

/** Compares two named schemas of which one replaced the other. What changed in each is reported under its own name too. */
function compareReferences(comparison: Comparison, place: Place, both: BeforeAfter<SchemaObject>): void {
  const [old, now] = [both.before.$ref!, both.after.$ref!];
  const level = comparison.heaviest(`${place.direction} ${old} ${now}`, (inner) =>
    compareFlat(inner, { ...place, isParameter: false }, both),
  );
  const what = place.field ? code(place.field) : (place.whole ?? 'it');
  const names = [old, now].map((reference) => code(schemaNameOf(reference) ?? reference));
  comparison.add(level ?? 'added', place, `changed ${what} from ${names[0]} to ${names[1]}`);
}

function compareFlat(comparison: Comparison, place: Place, { before, after }: BeforeAfter<Schema>): void {
  const now = partNames(after);
  const apart = new Set(partNames(before).filter((name) => now.includes(name)));
  const { documents } = comparison;
  const flat = {
    before: flatten(before, schemasOf(documents.before), apart),
    after: flatten(after, schemasOf(documents.after), apart),
  };
  const types = ofBoth(flat, ({ type }) => type);
  if (types.before && types.after && !haveCommonType(types.before, types.after)) {
    // What the two say of their own types has nothing in common.
    comparison.member(levelOf(shiftOf('type', types), place, true), place, 'type', types);
    return;
  }
  // A default of a parameter is one of the parameter itself, and of none of its items or members.
  const inside = { ...place, isParameter: false };
  compareKeywords(comparison, place, flat);
  compareProperties(comparison, inside, flat);
  compareRequired(comparison, inside, flat);
  compareForms(comparison, inside, flat);
  compareRest(comparison, inside, flat);
  compareItems(comparison, inside, flat);
}

function isReference(schema: Schema): schema is SchemaObject {
  return Object.keys(schema).join() === '$ref';
}

function compareKeywords(comparison: Comparison, place: Place, flat: BeforeAfter<FlatSchema>): void {
  const { before, after } = flat;
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const values = ofBoth(flat, (schema) => schema[keyword]);
    if (byParts.has(keyword) || isDeepStrictEqual(values.before, values.after)) continue;
    comparison.member(keywordLevel(keyword, values, place), place, keyword, values);
  }
  const [was, is] = [before.orNull ?? false, after.orNull ?? false];
  // Beside a type, null is one of the types.
  if (was !== is && !before.type && !after.type) {
    const text = `${is ? 'let' : 'no longer let'} ${place.field ? code(place.field) : 'it'} be null`;
    comparison.add(levelOf(is ? 'wider' : 'narrower', place, true), place, text);
  }
}

function keywordLevel(keyword: string, values: BeforeAfter<unknown>, place: Place): Level {
  if (annotations.has(keyword) || keyword.startsWith('x-')) return 'described';
  if (keyword === 'default') return place.isParameter ? 'breaking' : 'added';
  const shift = shiftOf(keyword, values);
  // The order of types is nowhere to be seen; that of values is the one of the exported list.
  if (keyword === 'type' && shift === 'none') return 'described';
  return levelOf(shift, place, typing.has(keyword));
}
