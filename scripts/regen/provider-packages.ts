import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegenError } from './regen-error.ts';

export interface ProviderPackage {
  readonly name: string;
  readonly version: string;
}

/** Where the manifest of a provider's types package is, relative to the workspace. */
export function typesManifest(provider: string): string {
  return `packages/${provider}-types/package.json`;
}

/**
 * The packages that a provider's spec is released in: its types, and its client where there is one.
 * @throws RegenError where the provider has no types package.
 */
export function providerPackages(
  root: string,
  provider: string,
): readonly [ProviderPackage, ...ProviderPackage[]] {
  const types = readManifest(root, typesManifest(provider));
  if (!types) throw new RegenError(`${typesManifest(provider)} does not exist.`);
  const client = readManifest(root, `packages/${provider}-client/package.json`);
  return client ? [types, client] : [types];
}

function readManifest(root: string, path: string): ProviderPackage | undefined {
  const file = join(root, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProviderPackage) : undefined;
}
