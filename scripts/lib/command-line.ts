import { helpOf, readCommandLine, usageOf, type Command } from '../run/command-line.mjs';
import commands from '../run/commands.json' with { type: 'json' };

type Commands = typeof commands;
export type CommandName = keyof Commands;

type OptionsOf<Described> = Described extends { options: infer Options }
  ? { [Name in keyof Options]: Options[Name] extends { value: string } ? ValueOf<Options[Name]> : boolean }
  : Record<never, never>;
type ValueOf<Option> = Option extends { required: boolean } ? string : string | undefined;

export interface CommandLine<Name extends CommandName> {
  /** The options of commands.json: text where one takes a value, else whether it is there. */
  options: OptionsOf<Commands[Name]>;
  operands: readonly string[];
}

/**
 * Reads this process's arguments as commands.json describes them. Does not return where they ask for help, which it
 * prints, or are not right: then it ends the process with 2.
 */
export function commandLine<Name extends CommandName>(name: Name): CommandLine<Name> {
  const command: Command = commands[name];
  const line = readCommandLine(command, process.argv.slice(2));
  if ('help' in line) {
    console.log(helpOf(name, command));
    process.exit(0);
  }
  if ('problem' in line) return refuse(name, line.problem);
  const flags = Object.keys(command.options ?? {}).map((option) => [
    option,
    line.options[option] ?? missing(command, option),
  ]);
  return { options: Object.fromEntries(flags), operands: line.operands };
}

/** Ends the process as every command does that is called wrongly: one line that says why, the usage, and 2. */
export function refuse(name: CommandName, problem: string): never {
  console.error(`${problem}\n${usageOf(name, commands[name])}`);
  process.exit(2);
}

const missing = ({ options }: Command, option: string): false | undefined =>
  options?.[option]?.value === undefined ? false : undefined;
