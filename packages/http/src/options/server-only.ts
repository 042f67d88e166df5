import { isBrowser } from '#runtime';
import type { OptionRule } from './option-rule.js';

/** The rule of a secret: a bundle that is made for browsers is refused one, for every visitor could read it there. */
export function serverOnly(rule: OptionRule): OptionRule {
  return isBrowser ? () => 'must stay on a server' : rule;
}
