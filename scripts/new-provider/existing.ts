import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NewProviderError } from './new-provider-error.ts';

/** The places that are a provider's own. */
export function placesOwnedBy(name: string): string[] {
  return [
    `specs/${name}`,
    `packages/${name}-types`,
    `packages/${name}-client`,
    `packages/adapter/src/providers/${name}.ts`,
  ];
}

/** @throws NewProviderError where one of the places is taken already: nothing is ever overwritten. */
export function refuseExisting(root: string, name: string, places: Iterable<string>): void {
  const found = [...places].filter((place) => existsSync(join(root, place)));
  if (found.length === 0) return;
  const exist = found.length > 1 ? 'exist' : 'exists';
  throw new NewProviderError(`The name ${name} is taken: ${found.join(', ')} ${exist} already.`);
}
