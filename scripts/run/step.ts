import { styleText } from 'node:util';
import { runCommand } from './command.ts';

export interface Step {
  title: string;
  command: readonly string[];
}

/** Picks the lines of a passed step's output that are worth a reader's time. */
export type Remark = (output: string) => string | undefined;

/**
 * Runs steps side by side, each with one line when it has passed and with its whole output when it has failed.
 * Ends the process with the first failure's exit code, after all of them have finished.
 */
export async function runSteps(steps: readonly Step[], remark?: Remark): Promise<void> {
  const codes = await Promise.all(steps.map((step) => runStep(step, remark)));
  const failure = codes.find((code) => code !== 0);
  if (failure !== undefined) process.exit(failure);
}

async function runStep({ title, command }: Step, remark?: Remark): Promise<number> {
  const started = performance.now();
  const { code, output } = await runCommand(command);
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const notes = [remark?.(output), seconds].filter((note) => note !== undefined).join(', ');
  if (code === 0) {
    console.log(`${styleText('green', '✓')} ${title} ${styleText('dim', `(${notes})`)}`);
  } else {
    console.log(
      `${styleText('red', '✗')} ${title} ${styleText('dim', `(${command.join(' ')})`)}\n\n${output.trim()}\n`,
    );
  }
  return code;
}
