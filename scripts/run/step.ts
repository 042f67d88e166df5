import { styleText } from 'node:util';
import { runCommand } from './command.ts';

export interface Step {
  title: string;
  command: readonly string[];
  /** What of a passed step's output is worth a reader's time, in a few words. */
  remark?: (output: string) => string | undefined;
  /** Leaves out of a failed step's output what helps nobody. */
  tidy?: (output: string) => string;
}

/**
 * Runs steps side by side, each with one line when it has passed and with its output when it has failed.
 * Ends the process with the first failure's exit code, after all of them have finished.
 */
export async function runSteps(...steps: readonly Step[]): Promise<void> {
  const codes = await Promise.all(steps.map(runStep));
  const failure = codes.find((code) => code !== 0);
  if (failure !== undefined) process.exit(failure);
}

async function runStep({ title, command, remark, tidy }: Step): Promise<number> {
  const started = performance.now();
  const { code, output } = await runCommand(command);
  if (code === 0) {
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const notes = [remark?.(output), seconds].filter((note) => note !== undefined).join(', ');
    console.log(`${styleText('green', '✓')} ${title} ${styleText('dim', `(${notes})`)}`);
  } else {
    console.log(`${styleText('red', '✗')} ${title} ${styleText('dim', `(${command.join(' ')})`)}`);
    console.log(`\n${(tidy?.(output) ?? output).trim()}\n`);
  }
  return code;
}
