import type { Issue } from '../errors/bridge-error.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

/**
 * Returns what is wrong with an option's value: a text, or an issue for each property; `undefined` if nothing is. Never
 * quotes the value.
 */
export type OptionRule = (value: unknown) => string | readonly Issue[] | undefined;

/** The options' names and rules. */
export type OptionRules = Readonly<Record<string, OptionRule>>;

/** Creates a rule from a check and a text for its failure; a value that throws when it is read breaks the rule. */
export function rule<T>(holds: (value: T) => boolean, text: string): OptionRule {
  return (value) => (tryOrUndefined(() => holds(value as T)) ? undefined : `must be ${text}`);
}

/** Creates the rule that a value must be one of these strings. */
export function oneOf(texts: readonly string[]): OptionRule {
  return rule<string>((value) => texts.includes(value), `one of ${texts.join(', ')}`);
}
