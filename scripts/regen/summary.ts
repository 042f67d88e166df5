import { styleText } from 'node:util';
import type { RegenPlan } from './regen-plan.ts';

/** Says in a few lines what a provider's spec led to; with `check` what it still asks for. */
export function summary({ provider, base, changeset, outdated }: RegenPlan, check: boolean): string {
  const mark = check && outdated.length > 0 ? styleText('red', '✗') : styleText('green', '✓');
  const since = styleText('dim', `(since ${base.name}, ${base.commit.slice(0, 7)})`);
  const lines = [`${mark} ${provider}: ${changeset ? changeset.bump : 'no change'} ${since}`];
  for (const line of changeset?.lines ?? []) lines.push(`    ${line.replaceAll('**', '')}`);
  for (const { file, isGone } of outdated) {
    const done = isGone ? 'Removed' : 'Updated';
    lines.push(`  ${check ? 'Not as the spec says' : done}: ${file}`);
  }
  return lines.join('\n');
}
