import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Value } from '../expected/value.ts';
import { arbitrary } from './arbitrary.ts';
import { broken, type Refused, without } from './refused-value.ts';
import { edgesOf } from './edges.ts';

/** Any value that breaks one rule of a row, wherever, and no other: what is just beyond the rule, in any value that is right. */
export function breaking(value: Value): Arbitrary<Refused> {
  const refused = fc.constantFrom(...edgesOf(value).refused);
  return fc.tuple(arbitrary(value), refused).map(([right, wrong]) => brokenAt(right, wrong));
}

function brokenAt(right: unknown, { rule, path, value }: Refused): Refused {
  const [name] = path;
  // The value as a whole is wrong.
  if (name === undefined || typeof right !== 'object' || right === null) return broken(rule, value, path);
  if (rule === 'required' && path.length === 1) return broken(rule, without(right, String(name)), path);
  return broken(rule, { ...right, [name]: (value as Record<string, unknown>)[name] }, path);
}
