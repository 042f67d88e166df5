// @ts-check
import { parseArgs } from 'node:util';

/**
 * A command of the workspace, as commands.json describes it.
 * @typedef {object} Command
 * @property {string} summary What it does, in a sentence.
 * @property {string} [call] How a person calls it, where that is not `pnpm <name>`.
 * @property {string} [operands] What it takes beside options: `<one>`, or `[any number ...]`.
 * @property {Record<string, Option>} [options]
 * @property {boolean} [passesOn] Whether another program reads its words.
 */

/**
 * @typedef {object} Option
 * @property {string} summary
 * @property {string} [value] What its value is; without it the option has none.
 * @property {boolean} [required]
 */

/**
 * @typedef {{ options: Record<string, string | boolean | undefined>; operands: string[] }} CommandLine
 */

/**
 * One line that says how a command is called.
 *
 * @param {string} name
 * @param {Command} command
 */
export function usageOf(name, { call = `pnpm ${name}`, operands, options = {} }) {
  const words = Object.entries(options).map(([option, { value, required }]) => {
    const text = value === undefined ? `--${option}` : `--${option} <${value}>`;
    return required ? text : `[${text}]`;
  });
  return ['usage:', call, operands ?? [], words].flat().join(' ');
}

/**
 * What `--help` prints.
 *
 * @param {string} name
 * @param {Command} command
 */
export function helpOf(name, command) {
  const options = Object.entries(command.options ?? {}).map(([option, { value, summary }]) => [
    value === undefined ? `--${option}` : `--${option} <${value}>`,
    summary,
  ]);
  const width = Math.max(0, ...options.map(([option = '']) => option.length));
  const lines = options.map(([option = '', summary]) => `  ${option.padEnd(width)}  ${summary}`);
  return [usageOf(name, command), '', command.summary, ...(lines.length > 0 ? ['', ...lines] : [])].join(
    '\n',
  );
}

/**
 * Reads the words after a command's name.
 *
 * @param {Command} command
 * @param {string[]} words
 * @returns {CommandLine | { help: true } | { problem: string }}
 */
export function readCommandLine({ operands, options = {} }, words) {
  /** @type {[string, { type: 'boolean' | 'string' }][]} */
  const types = Object.entries(options).map(([option, { value }]) => [
    option,
    { type: value === undefined ? 'boolean' : 'string' },
  ]);
  try {
    const parsed = parseArgs({
      args: words,
      allowPositionals: operands !== undefined,
      options: { ...Object.fromEntries(types), help: { type: 'boolean', short: 'h' } },
    });
    const { positionals } = parsed;
    const { help, ...values } = /** @type {CommandLine['options']} */ (parsed.values);
    if (help) return { help: true };
    if (operands?.startsWith('<') && positionals.length !== 1)
      return {
        problem: positionals.length === 0 ? `${operands} is missing` : `only one ${operands} is taken`,
      };
    const missing = Object.keys(options).find((option) => options[option]?.required && !(option in values));
    if (missing !== undefined) return { problem: `--${missing} is missing` };
    return { options: values, operands: positionals };
  } catch (error) {
    // Node's message goes on with advice.
    return { problem: /** @type {Error} */ (error).message.split('. ')[0] ?? '' };
  }
}
