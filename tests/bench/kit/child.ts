import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** A process that answers each message with one. */
export interface Child {
  ask<Answer>(message: object): Promise<Answer>;
  end(): void;
}

const patienceMs = 60_000;

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => finish(() => reject(new Error('it took too long'))), patienceMs);
    const onMessage = (message: unknown): void => finish(() => resolve(message));
    const onExit = (code: number | null): void => finish(() => reject(new Error(`it ended with ${code}`)));
    const finish = (settle: () => void): void => {
      clearTimeout(late);
      child.off('message', onMessage).off('exit', onExit);
      settle();
    };
    child.on('message', onMessage).on('exit', onExit);
  });
}

function unlessProblem(answer: unknown): unknown {
  const { problem } = answer as { problem?: string };
  if (problem !== undefined) throw new Error(problem);
  return answer;
}

/** Starts a program of this folder, and resolves when it says that it is ready. */
export async function startChild(
  program: string,
  words: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<{ child: Child; ready: unknown }> {
  const process = fork(join(import.meta.dirname, program), words, {
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = (): void => void process.kill('SIGKILL');
  try {
    const ready = unlessProblem(await next(process));
    const ask = async <Answer>(message: object): Promise<Answer> => {
      const answer = next(process);
      process.send(message);
      return unlessProblem(await answer) as Answer;
    };
    return { child: { ask, end }, ready };
  } catch (error) {
    end();
    throw error;
  }
}
