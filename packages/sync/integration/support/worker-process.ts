import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Part } from './sync.ts';

/** A worker in a process of its own. */
export interface WorkerProcess {
  /** Resolves when the worker's `changed` did; rejects if it did not, or died before it said so. */
  changed(customer: string): Promise<void>;
  /** Lets it stand still, and go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Kills it with -9, as the system does. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Kills the workers that a test has left behind. */
export function killWorkers(): void {
  for (const child of running) child.kill('SIGKILL');
}

export async function startWorker(part: Part): Promise<WorkerProcess> {
  const child: ChildProcess = fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(part)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let complaint = '';
  child.stderr!.on('data', (text: Buffer) => (complaint += text.toString()));
  const waiting = new Map<number, (isDone: boolean) => void>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', () => reject(new Error(`The worker ended while it started: ${complaint}`)));
  });
  child.on('message', ({ id, isDone }: { id: number; isDone: boolean }) => waiting.get(id)?.(isDone));
  child.on('exit', () => waiting.forEach((settle) => settle(false)));
  return {
    changed: (customer) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (isDone) => {
          waiting.delete(id);
          if (isDone) resolve();
          else reject(new Error('not acknowledged'));
        });
        if (!child.connected) return waiting.get(id)!(false);
        child.send({ id, customer }, (error) => error && waiting.get(id)?.(false));
      }),
    signal: (signal) => void child.kill(signal),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
