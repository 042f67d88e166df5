import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every provider: a folder of `specs` that holds an `openapi.yaml`. */
export function providersIn(root: string): string[] {
  const specs = join(root, 'specs');
  return readdirSync(specs)
    .filter((name) => existsSync(join(specs, name, 'openapi.yaml')))
    .sort();
}

/** Where the description of a provider begins. */
export function specFile(root: string, provider: string): string {
  return join(root, 'specs', provider, 'openapi.yaml');
}

/** Where the files go that are made from it. */
export function typesFolder(root: string, provider: string): string {
  return join(root, 'packages', `${provider}-types`, 'src');
}
