import type { Bump } from '../lib/changesets.ts';

/**
 * Whether a package may break what its last release promised: with a major bump, or a minor one while it is 0.x,
 * pending in a changeset or made already.
 *
 * @param released The version of the last release.
 * @param current The version in package.json.
 */
export function allowsBreak(released: string, current: string, pending: readonly Bump[]): boolean {
  const [major = 0, minor = 0] = released.split('.').map(Number);
  const [currentMajor = 0, currentMinor = 0] = current.split('.').map(Number);
  if (currentMajor > major || pending.includes('major')) return true;
  return major === 0 && (currentMinor > minor || pending.includes('minor'));
}
