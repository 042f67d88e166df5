import type { CommandStep } from './step.ts';

/** A step that runs tasks of turbo.json. */
export function turboStep(title: string, ...tasks: string[]): CommandStep {
  const command = ['turbo', 'run', ...tasks, '--output-logs=errors-only', '--log-order=grouped'];
  return { title, command, remark: cachedShare, tidy: failuresAlone };
}

function cachedShare(output: string): string | undefined {
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
  return cached === undefined ? undefined : `${cached} of ${total} tasks from the cache`;
}

/** What the failed tasks printed: without turbo's own report around it, and with short names of packages. */
function failuresAlone(output: string): string {
  return output
    .replaceAll(/^ *•.*\n/gm, '')
    .replaceAll(/^@customer-bridge\/([\w-]+):[\w:]+: /gm, '$1: ')
    .replaceAll(/^[\w-]+: (?:cache miss, executing .*)?\n/gm, '')
    .replace(/^ Tasks: [^]*/m, '');
}
