import { formats } from '../../generate/keywords.ts';
import type { BeforeAfter } from './before-after.ts';
import type { Level, Place } from './change.ts';

/** What a change does to the values that a schema takes: fewer, more, others, or the same ones. */
export type Shift = 'narrower' | 'wider' | 'other' | 'none';

const lowerBounds = /^(min(Length|imum|Items|Properties|Contains)|exclusiveMinimum)$/;
const upperBounds = /^(max(Length|imum|Items|Properties|Contains)|exclusiveMaximum)$/;
/** Keywords that describe a value and validate nothing. */
const notes = new Set(`deprecated discriminator contentMediaType contentEncoding contentSchema`.split(' '));

/** How heavy a change of what is taken is: a request must not have to be more, an answer must not become more. */
export function levelOf(shift: Shift, { direction }: Place, isTyping: boolean): Level {
  if (shift === 'none') return 'added';
  const breaksRequests = direction !== 'response' && shift !== 'wider';
  const breaksAnswers = direction !== 'request' && shift !== 'narrower' && isTyping;
  return breaksRequests || breaksAnswers ? 'breaking' : 'added';
}

/** What the change of a keyword does to the values that are taken. */
export function shiftOf(keyword: string, { before, after }: BeforeAfter<unknown>): Shift {
  if (notes.has(keyword)) return 'none';
  if (keyword === 'type') return shiftOfLists(before, after, isIn);
  if (keyword === 'enum') return shiftOfLists(before, after, (value, values) => values.includes(value));
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

function shiftOfLists<Value>(
  before: unknown,
  after: unknown,
  includes: (value: Value, values: readonly Value[]) => boolean,
): Shift {
  if (!before || !after) return shiftOfRules(before, after);
  const [old, now] = [before as readonly Value[], after as readonly Value[]];
  const isMore = now.some((value) => !includes(value, old));
  const isLess = old.some((value) => !includes(value, now));
  if (isMore) return isLess ? 'other' : 'wider';
  return isLess ? 'narrower' : 'none';
}

/** Whether a value may be of a type of both. */
export function haveCommonType(one: readonly string[], other: readonly string[]): boolean {
  return one.some((type) => isIn(type, other)) || other.some((type) => isIn(type, one));
}

function isIn(type: string, types: readonly string[]): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function shiftOfSteps(before: number, after: number): Shift {
  if (Number.isInteger(after / before)) return 'narrower';
  return Number.isInteger(before / after) ? 'wider' : 'other';
}
