import { parseArgs } from 'node:util';
import { BridgeError } from '@customer-bridge/adapter';
import { markCommandLine } from '../stores/local/command-line.js';
import { describeError } from '../work/failure.js';
import { CommandError, exitCodes, type Command, type ExitCode, type Output } from './command.js';
import { commands } from './commands.js';
import { loadConfig } from './load-config.js';

/** A call that is not right: told with the usage, before anything is done. */
class UsageError extends CommandError {}

/** Runs the command that the arguments name, and returns its exit code. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(args);
    const { help: isHelp, config, ...given } = values;
    if (isHelp) {
      output.print(help());
      return exitCodes.ok;
    }
    const [name, ...operands] = positionals;
    const command = commandOf(name, operands, Object.keys(given));
    const call = { json: false, watch: false, repair: false, ...given, operands };
    markCommandLine();
    const sync = await loadConfig(config);
    try {
      return (await command.run(sync, call, output)) ?? exitCodes.ok;
    } finally {
      await sync.close();
    }
  } catch (error) {
    if (error instanceof UsageError) {
      output.complain(`${error.message}\n${usage()}`);
      return exitCodes.usage;
    }
    // Any other error may quote anything.
    const isOurs = BridgeError.isInstance(error) || error instanceof CommandError;
    output.complain(isOurs ? error.message : describeError(error));
    return BridgeError.isInstance(error) && error.code === 'invalid_request'
      ? exitCodes.usage
      : exitCodes.failed;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        config: { type: 'string' },
        json: { type: 'boolean' },
        watch: { type: 'boolean' },
        repair: { type: 'boolean' },
        code: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The command with this name, if it takes these operands and options. */
function commandOf(
  name: string | undefined,
  given: readonly string[],
  givenOptions: readonly string[],
): Command {
  if (name === undefined) throw new UsageError('Name a command');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command ${name}`);
  const { operands = '', options = [] as readonly string[] } = command;
  const foreign = givenOptions.find((option) => !options.includes(option));
  if (foreign) throw new UsageError(`${name} has no option --${foreign}`);
  const least = operands.split('<').length - 1;
  const most = least + operands.split('[').length - 1;
  if (given.length < least || given.length > most) {
    throw new UsageError(`${name} is called as: ${[name, operands].join(' ').trim()}`);
  }
  return command;
}

const usage = (): string =>
  `Usage: customer-bridge-sync [--config <file>] <${Object.keys(commands).join(' | ')}> [options]`;

function help(): string {
  const lines = Object.entries(commands).map(([name, { operands, options = [], summary }]) => {
    const flags = options.map((option) => (option === 'code' ? '[--code <code>]' : `[--${option}]`));
    return `  ${[name, operands, ...flags].filter(Boolean).join(' ')}\n      ${summary}`;
  });
  return [
    usage(),
    '',
    'Looks at and steers a sync. The configuration file, sync.config.ts, .mjs or .js, exports what createCustomerSync',
    'returns. A local store that is in use is reached through the process that uses it.',
    '',
    ...lines,
    '',
    'Exit codes: 0 all is well, 1 it failed, 2 the call is not right, 3 customers are parked.',
  ].join('\n');
}
