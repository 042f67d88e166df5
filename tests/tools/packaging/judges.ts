import { readFile } from 'node:fs/promises';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Tarball } from '../../../scripts/lib/pack.ts';

// What a package of ES modules alone can't offer: `require` before Node could require ES modules.
const notPromised = new Set(['node16-cjs']);

/** What publint says of it, suggestions included. */
export async function lint({ file }: Tarball): Promise<string[]> {
  const tarball = new Uint8Array(await readFile(file)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true, level: 'suggestion' });
  return messages.map((message) => formatMessage(message, pkg!, { color: false }) ?? message.code);
}

/** What attw says of its types. */
export async function checkTypes({ file }: Tarball): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(file))));
  if (!result.types) return ['It has no types.'];
  return result.problems
    .filter((problem) => !('resolutionKind' in problem && notPromised.has(problem.resolutionKind)))
    .map((problem) => JSON.stringify(problem));
}
