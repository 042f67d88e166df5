import type { Step } from './step.ts';

/** A step that runs tasks of turbo.json; only a failed task's output is kept. */
export function turboStep(title: string, ...tasks: string[]): Step {
  return { title, command: ['turbo', 'run', ...tasks, '--output-logs=errors-only', '--log-order=grouped'] };
}

/** Says how much of a turbo run came from its cache, from the run's own summary. */
export function cachedShare(output: string): string | undefined {
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
  return cached === undefined ? undefined : `${cached} of ${total} tasks from the cache`;
}
