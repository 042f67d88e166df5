import type { Level } from './level.ts';
import type { ProviderPackage } from './provider-packages.ts';

/** The bumps that Changesets knows, the least first. */
export const bumps = ['patch', 'minor', 'major'] as const;

export type Bump = (typeof bumps)[number];

/** The bump that a change of the given level is to the packages, the same for all; while they are at 0.x, a minor may break. */
export function bumpFor(level: Level, packages: readonly ProviderPackage[]): Bump {
  if (level === 'described') return 'patch';
  return level === 'breaking' && packages.some(({ version }) => !version.startsWith('0.'))
    ? 'major'
    : 'minor';
}

export function greaterBump(one: Bump, other: Bump): Bump {
  return bumps.indexOf(one) > bumps.indexOf(other) ? one : other;
}
