import { execa } from 'execa';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import telemetryOff from '../run/telemetry-off.json' with { type: 'json' };
import { root } from './root.ts';

export interface RunOptions {
  /** Where it runs; the workspace's root by default. The tools that are installed there are found. */
  cwd?: string;
  /** Variables beside those of this process; `undefined` takes one away. */
  env?: Record<string, string | undefined>;
  /** Milliseconds after which the command and everything it started are ended; default ten minutes. */
  timeoutMs?: number;
}

export interface Finished {
  /** The exit code; 128 plus its number for a signal. */
  code: number;
  /** What it printed, both streams in order; empty where it printed to the terminal itself. */
  output: string;
}

/** Runs a command and resolves however it ends. With `show` it uses this process's own terminal and has no time limit. */
export async function run(
  command: readonly string[],
  { show = false, ...options }: RunOptions & { show?: boolean } = {},
): Promise<Finished> {
  const { code, all } = await finished(command, options, show);
  return { code, output: all };
}

/**
 * Runs a command and resolves to what it printed on standard output.
 *
 * @throws Error with both outputs where it fails, cannot be started or takes too long.
 */
export async function execute(command: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout, all, ending } = await finished(command, options);
  if (code === 0) return stdout;
  throw new Error(`${command.join(' ')} ${ending}\n${all}`.trim());
}

export interface Server {
  /** What it writes to a descriptor that `reads` names. */
  output(descriptor: number): Readable;
  /** Settles once it has ended. */
  ended: Promise<void>;
  /** Ends it, and waits until it has ended. */
  close(): Promise<void>;
}

/**
 * Starts a program that runs until it is closed, or until this process ends. Nobody hears what it writes to another
 * descriptor, of 1 to 3, than those of `reads`.
 */
export function start(
  [name = '', ...words]: readonly string[],
  { reads = [], ...options }: RunOptions & { reads?: readonly number[] } = {},
): Server {
  const way = (descriptor: number): 'pipe' | 'ignore' => (reads.includes(descriptor) ? 'pipe' : 'ignore');
  const stdio = ['ignore', way(1), way(2), ...(reads.includes(3) ? ['pipe' as const] : [])] as const;
  const subprocess = execa(name, words, {
    ...settings(options),
    stdio,
    buffer: false,
    killDescendants: true,
  });
  const ended = subprocess.then(() => undefined);
  return {
    output: (descriptor) => subprocess.stdio[descriptor] as Readable,
    ended,
    async close() {
      subprocess.kill('SIGKILL');
      await ended;
    },
  };
}

async function finished([name = '', ...words]: readonly string[], options: RunOptions, show = false) {
  const { timeoutMs = 600_000 } = options;
  const background = {
    stdin: 'ignore',
    all: true,
    stripFinalNewline: false,
    timeout: timeoutMs,
    killDescendants: true,
  } as const;
  // What reads the terminal has to be in this process's own group.
  const result = await (show
    ? execa(name, words, { ...settings(options), stdio: 'inherit' })
    : execa(name, words, { ...settings(options), ...background }));
  const { exitCode, signal, timedOut } = result;
  if (exitCode === undefined && signal === undefined && !timedOut) throw new Error(result.shortMessage);
  const code = exitCode ?? 128 + (signal === undefined ? 0 : constants.signals[signal]);
  const ending = timedOut ? `did not end within ${timeoutMs / 1000} s` : `ended with ${exitCode ?? signal}`;
  return { code: timedOut ? 124 : code, stdout: result.stdout ?? '', all: result.all ?? '', ending };
}

function settings({ cwd = root, env = {} }: RunOptions) {
  return { cwd, env: { ...telemetryOff, ...env }, preferLocal: true, localDir: cwd, reject: false } as const;
}
