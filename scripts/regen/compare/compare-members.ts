import type { Schema } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import type { Both, Place } from './change.ts';
import type { CompareSchema, Comparison } from './comparison.ts';
import { type Direction, levelOf } from './direction.ts';
import type { FlatSchema } from './flat-schema.ts';
import type { Shift } from './keyword-shifts.ts';

/** Compares the properties of an object, by name. */
export function compareProperties(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
  compareSchema: CompareSchema,
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

/** Compares which properties are required. A property that was removed or added is reported by {@link compareProperties}. */
export function compareRequired(
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

/** Compares the items of a list. */
export function compareItems(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
  compareSchema: CompareSchema,
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
export function compareRest(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
  compareSchema: CompareSchema,
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

function fieldIn({ field }: Place, name: string): string {
  return field ? `${field}.${name}` : name;
}
