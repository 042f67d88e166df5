import { styleText } from 'node:util';
import { run } from './run.ts';

/** Runs one step and prints one line about it; `remark` adds a few words about the result. */
export async function step<Result>(
  title: string,
  does: () => Promise<Result>,
  remark?: (result: Result) => string | undefined,
): Promise<Result> {
  const started = performance.now();
  try {
    const result = await does();
    tellPassed(title, started, remark?.(result));
    return result;
  } catch (error) {
    tellFailed(title);
    throw error;
  }
}

function tellPassed(title: string, started: number, remark: string | undefined): void {
  const notes = [remark, seconds(started)].filter((note) => note !== undefined).join(', ');
  console.log(`${styleText('green', '✓')} ${title} ${styleText('dim', `(${notes})`)}`);
}

function tellFailed(title: string): void {
  console.log(`${styleText('red', '✗')} ${title}`);
}

export const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A step that a command does. */
export interface CommandStep {
  title: string;
  command: readonly string[];
  /** What of a passed step's output is worth a reader's time, in a few words. */
  remark?: (output: string) => string | undefined;
  /** Leaves out of a failed step's output what helps nobody. */
  tidy?: (output: string) => string;
}

/**
 * Runs the commands of steps side by side: a line for each, and below it the output of one that has failed. Ends the
 * process with the first failure's exit code, after all of them have finished.
 */
export async function runSteps(...steps: readonly CommandStep[]): Promise<void> {
  const stopWaiting = showWaiting(steps);
  const codes = await Promise.all(steps.map((one) => runStep(one, stopWaiting)));
  const failure = codes.find((code) => code !== 0);
  if (failure === undefined) return;
  const failed = steps.filter((_step, index) => codes[index] !== 0).map(({ title }) => title);
  console.log(`${styleText('red', 'Failed')}: ${failed.join('; ')}`);
  process.exit(failure);
}

async function runStep(
  { title, command, remark, tidy }: CommandStep,
  stopWaiting: () => void,
): Promise<number> {
  const started = performance.now();
  const { code, output } = await run(command, { timeoutMs: 1_800_000 });
  stopWaiting();
  if (code === 0) tellPassed(title, started, remark?.(output));
  else {
    tellFailed(title);
    console.log(`\n${command.join(' ')}\n\n${(tidy?.(output) ?? output).trim()}\n`);
  }
  return code;
}

/** On a terminal, says what is waited for until the first of it is done. */
function showWaiting(steps: readonly CommandStep[]): () => void {
  if (!process.stdout.isTTY) return () => undefined;
  const titles = `… ${steps.map(({ title }) => title).join(', ')}`;
  process.stdout.write(styleText('dim', titles.slice(0, process.stdout.columns)));
  return () => process.stdout.write('\r\u001B[K');
}
