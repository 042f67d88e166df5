import { join } from 'node:path';
import { execute } from '../../../scripts/lib/run.ts';
import type { Kit } from './consumer.ts';
import type { Task } from './fakes.ts';

/** Runs a command of the app with a task as its last argument, and looks at both providers afterwards. */
export async function updateWith(command: readonly string[], { app, fakes }: Kit): Promise<string> {
  const task = fakes.newTask();
  const printed = await execute([...command, JSON.stringify(task)], { cwd: app.folder, timeoutMs: 30_000 });
  return confirmed(printed, task, { app, fakes });
}

/** Resolves to what the program said where both providers hold the change. */
export function confirmed(printed: string, task: Task, { fakes }: Kit): string {
  const undone = fakes.undone(task);
  if (undone.length > 0) throw new Error(`Not changed: ${undone.join(', ')}. The program said: ${printed}`);
  return printed.trim();
}

/** Runs the README's first program, which brings its own fakes. */
export async function firstExampleWith(command: readonly string[], { app }: Kit): Promise<string> {
  const printed = await execute([...command, join(app.folder, 'readme.js')], {
    cwd: app.folder,
    timeoutMs: 30_000,
  });
  if (printed.trim() !== 'true applied applied') throw new Error(`It printed: ${printed}`);
  return printed.trim();
}
