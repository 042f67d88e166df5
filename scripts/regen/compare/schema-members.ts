import type { Schema } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { type BeforeAfter, byName, ofBoth } from './before-after.ts';
import type { Place } from './change.ts';
import type { Comparison } from './comparison.ts';
import type { FlatSchema } from './flat-schema.ts';
import { levelOf, type Shift } from './keyword-shifts.ts';

/** Compares the properties of an object, by name. */
export function compareProperties(comparison: Comparison, place: Place, both: BeforeAfter<FlatSchema>): void {
  byName<Schema>(
    ofBoth(both, ({ properties }) => properties),
    {
      kept: (name, schemas) => comparison.schema({ ...place, field: fieldIn(place, name) }, schemas),
      removed: (name) => comparison.add('breaking', place, `removed the field ${code(fieldIn(place, name))}`),
      added(name) {
        const which = both.after.required?.includes(name) ? '' : 'optional ';
        comparison.add('added', place, `added the ${which}field ${code(fieldIn(place, name))}`);
      },
    },
  );
}

/** Compares which properties are required. A property that was removed or added is reported by {@link compareProperties}. */
export function compareRequired(comparison: Comparison, place: Place, both: BeforeAfter<FlatSchema>): void {
  const { before: old, after: now } = ofBoth(both, ({ required }) => required ?? []);
  const { before: was, after: is } = ofBoth(both, ({ properties }) => Object.keys(properties ?? {}));
  const fewer = old.filter((name) => !now.includes(name) && (!was.includes(name) || is.includes(name)));
  const more = now.filter(
    (name) => !old.includes(name) && (place.direction !== 'response' || was.includes(name)),
  );
  const change = (names: readonly string[], shift: Shift, values: BeforeAfter<unknown>): void => {
    if (names.length > 0) comparison.member(levelOf(shift, place, true), place, 'required', values);
  };
  change(more, 'narrower', { before: [], after: more });
  change(fewer, 'wider', { before: fewer, after: [] });
}

/** Compares the items of a list. */
export function compareItems(comparison: Comparison, place: Place, both: BeforeAfter<FlatSchema>): void {
  const items = ofBoth(both, (flat) => flat.items ?? true);
  const first = ofBoth(both, ({ prefixItems = [] }) => prefixItems as readonly Schema[]);
  const isList = ({ items: own, type }: FlatSchema): boolean =>
    own !== undefined || (type?.includes('array') ?? false);
  if (isList(both.before) && isList(both.after))
    comparison.schema({ ...place, field: `${place.field}[]` }, items);
  for (let index = 0; index < Math.max(first.before.length, first.after.length); index += 1) {
    const at = { ...place, field: `${place.field}[${index}]` };
    const item = { before: first.before[index] ?? items.before, after: first.after[index] ?? items.after };
    comparison.schema(at, item);
  }
}

/** Compares what an object takes beside its properties. */
export function compareRest(comparison: Comparison, place: Place, both: BeforeAfter<FlatSchema>): void {
  const rest = ofBoth(both, ({ additionalProperties }) => additionalProperties ?? true);
  if (typeof rest.before === 'object' && typeof rest.after === 'object') {
    comparison.schema({ ...place, field: fieldIn(place, '*') }, rest);
    return;
  }
  const { before, after } = ofBoth(rest, (schema) => (typeof schema === 'object' ? 1 : Number(schema) * 2));
  if (before === after || !isObject(both.before) || !isObject(both.after)) return;
  const level = levelOf(after < before ? 'narrower' : 'wider', place, false);
  comparison.member(level, place, 'additionalProperties', rest);
}

function isObject(flat: FlatSchema): boolean {
  return flat.type?.includes('object') ?? true;
}

function fieldIn({ field }: Place, name: string): string {
  return field ? `${field}.${name}` : name;
}
