import { rule, type OptionRules } from '@customer-bridge/http';
import { adapterRules, parseOptions } from '../input/options.js';
import type { UpdateAllOptions } from './provider-result.js';

const updateAllRules: OptionRules = {
  ...adapterRules,
  onResult: rule((value) => typeof value === 'function', 'a function'),
};

/** Copies and validates the options of `updateAll`; throws `configuration`, naming each invalid one. */
export function parseUpdateAllOptions(options: unknown): UpdateAllOptions {
  return parseOptions<UpdateAllOptions>(options, updateAllRules);
}
