// @ts-check
import { posix, win32 } from 'node:path';

/**
 * Why a script cannot run where the checkout is, in a sentence; nothing where it can.
 *
 * @param {string} root
 * @param {string} script
 * @param {string} [platform]
 * @returns {string | undefined}
 */
export function pathProblem(root, script, platform = process.platform) {
  const { delimiter } = platform === 'win32' ? win32 : posix;
  if (root.includes(delimiter))
    return `The path of this checkout holds ${delimiter}, which separates the folders of PATH, so that no tool of it is found: move it. It is ${root}`;
  const unreadable =
    script === 'check' ? ['#', '?', '%'].find((character) => root.includes(character)) : undefined;
  if (unreadable !== undefined)
    return `The path of this checkout holds ${unreadable}, below which the test runner, Vitest, finds no file: move it to run the tests. It is ${root}`;
  return undefined;
}
