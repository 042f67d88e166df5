import { spawn, type SpawnOptions, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { atExit } from './at-exit.ts';

export interface ServerProcess {
  child: ChildProcess;
  /** Ends it, and waits until it has ended. */
  close(): Promise<void>;
}

/** Starts a program that runs until it is closed, or until this process ends. */
export function startServer(program: string, words: readonly string[], options: SpawnOptions): ServerProcess {
  const child = spawn(program, words, options);
  const exited = once(child, 'exit');
  const forget = atExit(() => child.kill('SIGKILL'));
  return {
    child,
    async close() {
      child.kill('SIGKILL');
      await exited;
      forget();
    },
  };
}
