import { rejectInput } from '../errors/create-bridge-error.js';
import { readEnvironment } from './read-environment-variable.js';
import type { OptionRules } from './option-rule.js';
import { readOptions } from './options.js';

/**
 * Reads the options of a create function. A required option that is not given comes from its environment variable.
 *
 * @param required Names of the required options, each with its environment variable.
 * @throws BridgeError `configuration`, naming every wrong option; for a missing one, its name and its environment variable.
 */
export function readClientOptions<Options extends object>(
  provider: string,
  input: unknown,
  rules: OptionRules,
  required: Readonly<Record<string, string>>,
): Options {
  const { options, issues } = readOptions<Record<string, unknown>>(input, rules);
  for (const [name, variable] of Object.entries(required)) {
    if (name in options) continue;
    const value = readEnvironment(variable);
    options[name] = value;
    if (value === undefined) issues.push({ path: name, message: `is missing: pass it or set ${variable}` });
    else {
      const problem = rules[name]!(value);
      if (problem) issues.push({ path: name, message: `from ${variable} ${problem as string}` });
    }
  }
  if (issues.length > 0) throw rejectInput('configuration', provider, undefined, issues);
  return options as Options;
}
