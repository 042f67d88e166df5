import type { Value } from '../expected/value.ts';
import type { Refused } from './refused-value.ts';
import { foreign } from './text.ts';

/** A number that no message has. */
export const foreignNumber = 271828;

/** Of each JSON type one, with nothing in it that a message has. */
const values = {
  string: foreign.short.repeat(8),
  integer: foreignNumber,
  number: foreignNumber + 0.5,
  boolean: true,
  array: [foreign.short],
  object: { [foreign.short]: foreign.short },
};

/** A value of each type that a row of the table does not take, `null` among them. */
export function wrongTypes({ type, nullable }: Value): Refused[] {
  const others = Object.entries(values).filter(([other]) => other !== type);
  return [
    ...others.map(([, value]): Refused => ({ rule: 'type', path: [], value })),
    ...(nullable ? [] : [{ rule: 'null', path: [], value: null } as const]),
  ];
}
