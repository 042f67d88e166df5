// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

import { bounds } from './bounds.js';
import { type Check, refuse } from './check.js';

/** A rule about a string beyond its length: whether it holds, and what to say where it does not. */
export interface TextRule {
  readonly holds: (value: string) => boolean;
  readonly message: string;
}

/** A string of `least` to `most` characters (Unicode code points) that keeps every rule. */
export function text(least = 0, most: number = Infinity, ...rules: readonly TextRule[]): Check {
  return (value, path, issues) => {
    if (typeof value !== 'string') return refuse('must be a string', path, issues);
    // A character takes one or two units, so most strings need no counting.
    const certain = value.length >= least * 2 && value.length <= most;
    const size = certain ? value.length : codePoints(value);
    const outside = bounds(size, least, most, 'character');
    if (outside) refuse(outside, path, issues);
    if (size > most) return; // no rule spends time on a string of any length
    for (const rule of rules) if (!rule.holds(value)) refuse(rule.message, path, issues);
  };
}

function codePoints(value: string): number {
  let count = 0;
  for (let index = 0; index < value.length; index += 1) {
    if (value.codePointAt(index)! > 0xffff) index += 1;
    count += 1;
  }
  return count;
}
