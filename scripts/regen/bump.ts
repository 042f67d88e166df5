import type { Bump } from '../lib/changesets.ts';
import type { Level } from './compare/change.ts';
import type { ProviderPackage } from './provider-packages.ts';

/** The bump that a change of the given level is to the packages, the same for all; while they are at 0.x, a minor may break. */
export function bumpFor(level: Level, packages: readonly ProviderPackage[]): Bump {
  if (level === 'described') return 'patch';
  return level === 'breaking' && packages.some(({ version }) => !version.startsWith('0.'))
    ? 'major'
    : 'minor';
}
