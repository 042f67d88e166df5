import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from './names.ts';
import { NewProviderError } from './new-provider-error.ts';

/** @throws NewProviderError where something of this name is there already. */
export function refuseExisting(root: string, { name }: Names): void {
  const places = [
    `specs/${name}`,
    `packages/${name}-types`,
    `packages/${name}-client`,
    `packages/adapter/src/${name}`,
    `packages/adapter/src/${name}.ts`,
    `packages/adapter/test/conformance/${name}.ts`,
    `packages/adapter/test/conformance-${name}.test.ts`,
    `.changeset/new-${name}.md`,
  ];
  const found = places.filter((place) => existsSync(join(root, place)));
  if (found.length > 0) {
    throw new NewProviderError(
      `The name ${name} is taken: ${found.join(', ')} exist${found.length > 1 ? '' : 's'} already.`,
    );
  }
}
