import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';

/** How a child process ended. */
export interface ChildEnd {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
  readonly elapsedMs: number;
}

/**
 * Runs a script of `dist/subprocesses` under this Node and waits for its end; after `limitMs` it is ended.
 *
 * @param input What it reads from its standard input, as JSON.
 */
export function runSubprocess(
  script: string,
  input: unknown,
  {
    flags = [],
    env = {},
    limitMs = 60_000,
  }: { flags?: string[]; env?: Record<string, string>; limitMs?: number } = {},
): Promise<ChildEnd> {
  // The tests may run from the sources; a child runs what was built.
  const path = fileURLToPath(new URL(`../../dist/subprocesses/${script}.js`, import.meta.url));
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...flags, path], { env: { ...process.env, ...env } });
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.end(JSON.stringify(input));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code, output, errors, elapsedMs: performance.now() - startedAt });
    });
  });
}

/** In a child: what its parent gave it. */
export async function readInput<T>(): Promise<T> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as T;
}
