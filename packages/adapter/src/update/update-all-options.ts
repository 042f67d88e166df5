import { rule, type OptionRules } from '@customer-bridge/http';
import { adapterRules, parseOptions, type AdapterOptions } from '../input/options.js';
import type { ProviderResult } from './provider-result.js';

/** Options of `updateAll` and of its `retry`. */
export interface UpdateAllOptions extends AdapterOptions {
  /**
   * Called with each provider's result as soon as it is in, before the slower ones are. It may be async; it is not
   * waited for, and whatever it throws or rejects with is ignored.
   */
  readonly onResult?: ((provider: string, result: ProviderResult) => unknown) | undefined;
}

const updateAllRules: OptionRules = {
  ...adapterRules,
  onResult: rule((value) => typeof value === 'function', 'a function'),
};

/** Copies and validates the options of `updateAll`; throws `configuration`, naming each invalid one. */
export function parseUpdateAllOptions(options: unknown): UpdateAllOptions {
  return parseOptions<UpdateAllOptions>(options, updateAllRules);
}
