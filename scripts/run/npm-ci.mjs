// @ts-check

// Each of them is what npm does anyway, said because a user's own configuration may say otherwise. A version that the
// lockfile holds was judged when it came there: `no-before` leaves out the rules of a user about its age.
const switches = [
  'prefer-offline',
  'no-audit',
  'no-fund',
  'package-lock',
  'bin-links',
  'no-before',
  'no-dry-run',
  'no-global',
];
const settings = ['install-strategy=hoisted', 'include=optional', 'loglevel=error'];

/**
 * The words after `npm` that install what a folder's package-lock.json holds. npm compares each package with its hash
 * there, and no package's script runs.
 *
 * @type {readonly string[]}
 */
export const npmCi = ['ci', '--ignore-scripts', ...[...switches, ...settings].map((option) => `--${option}`)];
