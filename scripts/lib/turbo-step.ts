import type { CommandStep } from './step.ts';

/** A step that runs tasks of turbo.json. */
export function turboStep(title: string, ...tasks: string[]): CommandStep {
  const command = ['turbo', 'run', ...tasks, '--output-logs=errors-only', '--log-order=grouped'];
  return { title, command, remark: cachedShare, tidy: failuresAlone };
}

/** Lints every description. */
export const lintSpecs: CommandStep = turboStep('Linted the descriptions', 'lint:spec');

/**
 * Brings the generated files up to date, in a turbo run of its own: turbo hashes the committed files when a run starts,
 * so only the next run knows what this one has written.
 */
export const generate: CommandStep = turboStep(
  'Linted the descriptions, generated the types',
  'lint:spec',
  'generate',
);

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
