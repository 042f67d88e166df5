import type { Bump } from '../lib/changesets.ts';
import type { Level } from './compare/change.ts';
import type { ProviderPackage } from './provider-packages.ts';

/** The semver bump that a change asks of all packages of a provider; while one is at 0.x, a minor bump may break. */
export function bumpFor(level: Level, packages: readonly ProviderPackage[]): Bump {
  if (level === 'described') return 'patch';
  return level === 'breaking' && packages.some(({ version }) => !version.startsWith('0.'))
    ? 'major'
    : 'minor';
}
