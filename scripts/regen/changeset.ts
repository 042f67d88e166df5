import { type Bump, greaterBump, parseChangeset } from '../lib/changesets.ts';
import type { ProviderPackage } from './provider-packages.ts';

/** What a changeset says of a provider's packages. */
export interface Changeset {
  readonly bump: Bump;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Where a provider's changeset is, relative to the workspace: always the same file, so that there is one of them. */
export function changesetPath(provider: string): string {
  return `.changeset/spec-${provider}.md`;
}

export function changesetText(
  { bump, heading, lines }: Changeset,
  packages: readonly ProviderPackage[],
): string {
  return [
    '---',
    '# Written by `pnpm regen`; for words of your own add another changeset.',
    ...packages.map(({ name }) => `'${name}': ${bump}`),
    '---',
    '',
    heading,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
  ].join('\n');
}

/** Reads what {@link changesetText} has written. */
export function readChangeset(text: string): Changeset {
  const { bumps, summary } = parseChangeset(text);
  const [heading = '', ...rest] = summary.trim().split('\n');
  const lines = rest.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  return { bump: [...bumps.values()].reduce(greaterBump, 'patch'), heading, lines };
}

/** One changeset for two steps, the earlier one first. */
export function mergeChangesets(earlier: Changeset, later: Changeset): Changeset {
  return {
    bump: greaterBump(earlier.bump, later.bump),
    heading: earlier.heading,
    lines: [...new Set([...earlier.lines, ...later.lines])],
  };
}
