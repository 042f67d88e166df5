import type { Issue } from '../errors/bridge-error.js';
import { tryOrUndefined } from '../util/try-or-undefined.js';

/** What is wrong with an option's value: a text, or an issue for each member; `undefined` if nothing. Never quotes the value. */
export type OptionRule = (value: unknown) => string | readonly Issue[] | undefined;

/** The options' names and rules. */
export type OptionRules = Readonly<Record<string, OptionRule>>;

/** The rule that a value must be what the text says; one that does not let itself be looked at is not. */
export function rule<T>(holds: (value: T) => boolean, text: string): OptionRule {
  return (value) => (tryOrUndefined(() => holds(value as T)) ? undefined : `must be ${text}`);
}

/** The rule that a value must be one of these texts. */
export function oneOf(texts: readonly string[]): OptionRule {
  return rule<string>((value) => texts.includes(value), `one of ${texts.join(', ')}`);
}
