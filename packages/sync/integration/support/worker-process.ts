import { fork, type ChildProcess } from 'node:child_process';
import { kill } from './servers.ts';
import type { Part } from './sync.ts';

const running = new Set<ChildProcess>();

/** Kills the workers that a test has left behind. */
export function killWorkers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts a worker in a process of its own. */
export async function startWorker(part: Part) {
  const child = fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(part)], { execArgv: [] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', () => reject(new Error('The worker ended while it started')));
  });
  return {
    /** Resolves when the worker's `changed` did; rejects if it did not, or died before it said so. One at a time. */
    changed: (customer: string) =>
      new Promise<void>((resolve, reject) => {
        const settle = (isDone: unknown): void => {
          child.off('message', settle).off('exit', settle);
          if (isDone === true) resolve();
          else reject(new Error('not acknowledged'));
        };
        child.on('message', settle).on('exit', settle);
        child.send(customer, (error) => error && settle(false));
      }),
    /** Lets it stand still, and go on. */
    signal: (signal: 'SIGSTOP' | 'SIGCONT') => void child.kill(signal),
    /** Kills it with -9, as the system does. */
    kill: () => kill(child),
  };
}
