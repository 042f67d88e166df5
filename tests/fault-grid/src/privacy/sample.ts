import { addCanary, freshMark } from './canary.js';
import type { Schema } from './schema.js';

/**
 * A valid value for every field of a schema, each text of it a canary of its own. Whatever the description calls
 * personal (`x-pii`) is among them, and so is every other text that may be chosen freely.
 *
 * @param label Where the value stands, e.g. `yuno CustomerUpdate`.
 */
export function sampleOf(schema: Schema, label: string): unknown {
  const all = merge(schema);
  const kind = [all.type].flat()[0];
  if (all.properties) {
    const members = Object.entries(all.properties);
    return Object.fromEntries(members.map(([name, member]) => [name, sampleOf(member, `${label}.${name}`)]));
  }
  if (all.items) return [sampleOf(all.items, `${label}[0]`), sampleOf(all.items, `${label}[1]`)];
  if (all.enum) return all.enum[0];
  if (all.pattern !== undefined) return all.examples?.[0];
  if (kind === 'integer') return 7;
  if (kind !== 'string') throw new Error(`${label} has no sample`);
  return addCanary(label, textOf(all));
}

/** Every field of a schema that is personal, as `sampleOf` labels it. */
export function personalFields(schema: Schema, label: string): string[] {
  const all = merge(schema);
  const below = [
    ...Object.entries(all.properties ?? {}).map(([name, member]) => [`${label}.${name}`, member] as const),
    ...(all.items ? [[`${label}[0]`, all.items] as const] : []),
  ].flatMap(([name, member]) => personalFields(member, name));
  return all['x-pii'] === undefined ? below : [label, ...below];
}

/** A schema with its `allOf`, and of an `anyOf` the part that is not null, made one. */
function merge(schema: Schema): Schema {
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []).slice(0, 1)];
  return parts.reduce<Schema>((all, part) => ({ ...all, ...merge(part) }), schema);
}

function textOf({ format, minLength = 0, maxLength = 40 }: Schema): string {
  const { number, letters } = freshMark();
  const day = `19${20 + (number % 60)}-0${1 + (number % 9)}-${10 + (number % 19)}`;
  if (format === 'date') return day;
  if (format === 'date-time') return `${day}T20:46:54.786342Z`;
  if (maxLength < 4) return String(500 + number);
  return letters.slice(0, maxLength).padEnd(minLength, 'x');
}
