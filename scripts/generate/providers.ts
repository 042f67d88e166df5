import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every provider: a folder of `specs` that holds an `openapi.yaml`. */
export function providersIn(root: string): string[] {
  const specs = join(root, 'specs');
  return readdirSync(specs)
    .filter((name) => existsSync(join(specs, name, 'openapi.yaml')))
    .sort();
}
