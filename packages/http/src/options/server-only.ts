import { isBrowser } from '#runtime';
import type { OptionRule } from './option-rule.js';

/** The rule of a secret: refused in a bundle for browsers, where every visitor could read it. */
export function serverOnly(rule: OptionRule): OptionRule {
  return isBrowser ? () => 'must stay on a server' : rule;
}
