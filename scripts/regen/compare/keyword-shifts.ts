import { formats } from '../../generate/keywords.ts';
import type { Both } from './change.ts';

/** What a change does to the values that a schema takes: fewer, more, others, or the same ones. */
export type Shift = 'narrower' | 'wider' | 'other' | 'none';

const lowerBounds = /^(min(Length|imum|Items|Properties|Contains)|exclusiveMinimum)$/;
const upperBounds = /^(max(Length|imum|Items|Properties|Contains)|exclusiveMaximum)$/;
/** Keywords that describe a value and validate nothing. */
const notes = new Set([
  'deprecated',
  'discriminator',
  'contentMediaType',
  'contentEncoding',
  'contentSchema',
]);

/** What the change of a keyword does to the values that are taken. */
export function shiftOf(keyword: string, { before, after }: Both<unknown>): Shift {
  if (notes.has(keyword)) return 'none';
  if (keyword === 'type') return shiftOfTypes(before as string[] | undefined, after as string[] | undefined);
  if (keyword === 'enum')
    return shiftOfLists(before as unknown[] | undefined, after as unknown[] | undefined);
  if (keyword === 'format') return shiftOfRules(judged(before), judged(after));
  if (keyword === 'uniqueItems') return after === true ? 'narrower' : 'wider';
  if (before === undefined || after === undefined) return shiftOfRules(before, after);
  if (lowerBounds.test(keyword)) return Number(after) > Number(before) ? 'narrower' : 'wider';
  if (upperBounds.test(keyword)) return Number(after) < Number(before) ? 'narrower' : 'wider';
  if (keyword === 'multipleOf') return shiftOfSteps(Number(before), Number(after));
  return 'other';
}

function shiftOfRules(before: unknown, after: unknown): Shift {
  if (before === after) return 'none';
  if (before === undefined) return 'narrower';
  return after === undefined ? 'wider' : 'other';
}

/** A format that the validators judge. */
function judged(format: unknown): unknown {
  return formats.has(String(format)) ? format : undefined;
}

function shiftOfLists(before: readonly unknown[] | undefined, after: readonly unknown[] | undefined): Shift {
  if (!before || !after) return shiftOfRules(before, after);
  return shiftBetween(
    after.some((value) => !before.includes(value)),
    before.some((value) => !after.includes(value)),
  );
}

function shiftOfTypes(before: readonly string[] | undefined, after: readonly string[] | undefined): Shift {
  if (!before || !after) return shiftOfRules(before, after);
  return shiftBetween(
    after.some((type) => !isIn(type, before)),
    before.some((type) => !isIn(type, after)),
  );
}

/** Whether a value may be of a type of both. */
export function haveCommonType(one: readonly string[], other: readonly string[]): boolean {
  return one.some((type) => isIn(type, other)) || other.some((type) => isIn(type, one));
}

function isIn(type: string, types: readonly string[]): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function shiftBetween(isMore: boolean, isLess: boolean): Shift {
  if (isMore) return isLess ? 'other' : 'wider';
  return isLess ? 'narrower' : 'none';
}

function shiftOfSteps(before: number, after: number): Shift {
  if (Number.isInteger(after / before)) return 'narrower';
  return Number.isInteger(before / after) ? 'wider' : 'other';
}
