import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import telemetryOff from './telemetry-off.json' with { type: 'json' };

/** The workspace's root folder. */
export const root: string = join(import.meta.dirname, '..', '..');

/** Where the workspace's own tools are: a script finds them also where pnpm did not start it. */
const binaries = join(root, 'node_modules', '.bin');

export interface Finished {
  /** The exit code; 128 plus its number for a signal. */
  code: number;
  /** What the command printed, both streams in order; empty when it printed to the terminal itself. */
  output: string;
}

/** Runs a command in the workspace's root; with `show` its output goes straight to the terminal. */
export function runCommand(command: readonly string[], { show = false } = {}): Promise<Finished> {
  const [name = '', ...words] = command;
  const child = spawn(name, words, {
    cwd: root,
    env: { ...process.env, ...telemetryOff, PATH: [binaries, process.env['PATH']].join(delimiter) },
    shell: process.platform === 'win32',
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      resolve({ code: exitCode, output: Buffer.concat(chunks).toString() });
    });
  });
}
