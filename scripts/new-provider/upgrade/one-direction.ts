import { type LooseSchema, type NamedSchemas, type Note, referred, required } from './loose.ts';
import type { Direction } from './walk.ts';

const marks = { request: 'readOnly', response: 'writeOnly' } as const;

/** What is left of a schema stands in one direction alone: the mark of the other has no meaning there. */
export function withoutMark(schema: LooseSchema, direction: Direction): LooseSchema {
  const { [marks[direction]]: _mark, ...unmarked } = schema;
  return unmarked as LooseSchema;
}

/** A schema without the members that only the other direction has: `readOnly` in a request, `writeOnly` in a response. */
export function oneDirection(
  schema: LooseSchema,
  direction: Direction,
  schemas: NamedSchemas,
  note: Note,
): LooseSchema {
  const mark = marks[direction];
  const { properties, required: names = [], ...others } = schema;
  if (!properties) return schema;
  const left = Object.entries(properties).filter(([, member]) => !isMarked(member));
  note(`${mark} member left out where it is not sent`, Object.keys(properties).length - left.length);
  const kept = new Set(left.map(([name]) => name));
  const needed = names.filter((name) => kept.has(name) || !Object.hasOwn(properties, name));
  return { ...others, properties: Object.fromEntries(left), ...required(needed) };

  function isMarked(member: LooseSchema | undefined, depth = 5): boolean {
    if (typeof member !== 'object' || depth === 0) return false;
    if (member[mark] === true) return true;
    if (member.$ref !== undefined) return isMarked(referred(schemas, member.$ref), depth - 1);
    const forms = (member.anyOf ?? member.oneOf ?? []).filter(({ type }) => type !== 'null');
    return forms.length === 1 && isMarked(forms[0], depth - 1);
  }
}
