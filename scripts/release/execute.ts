import { spawn } from 'node:child_process';
import { atExit } from './at-exit.ts';

export interface Execution {
  cwd: string;
  /** Variables beside those of this process; `undefined` takes one away. */
  env?: Record<string, string | undefined>;
  /** Milliseconds after which the command and everything it started are killed; default five minutes. */
  timeoutMs?: number;
}

/**
 * Runs a command to its end and resolves to what it printed on standard output.
 *
 * @throws Error with both outputs where the command fails, cannot be started or takes too long.
 */
export async function execute(
  [name = '', ...words]: readonly string[],
  { cwd, env, timeoutMs = 300_000 }: Execution,
): Promise<string> {
  const child = spawn(name, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that a time-out ends its children too.
    detached: true,
  });
  const outputs = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => (outputs[stream] += text));
  const signal = (kind: NodeJS.Signals): void => {
    const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (isRunning) process.kill(-child.pid!, kind);
  };
  // What it started in groups of their own, only it can end.
  const forget = atExit(() => signal('SIGTERM'));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    signal('SIGKILL');
  }, timeoutMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    clearTimeout(timer);
    forget();
  });
  if (code === 0) return outputs.stdout;
  const ending = isLate ? `did not end within ${timeoutMs / 1000} s` : `ended with ${code ?? 'a signal'}`;
  throw new Error(`${[name, ...words].join(' ')} ${ending}\n${outputs.stdout}${outputs.stderr}`.trim());
}
