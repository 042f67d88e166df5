import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { root } from '../../../scripts/lib/root.ts';
import type { Judge } from './judge.ts';
import { typesJudge } from './types-judge.ts';

/** The types that `pnpm generate` made. */
export const ourTypes: Judge = async ({ provider, folder }) => {
  const types = join(root, 'packages', `${provider.name}-types`, 'dist', 'index.js');
  return typesJudge(folder, (schema) => `import(${JSON.stringify(types)}).${schema}`);
};

/** What they are made from. */
export const openapiTypescriptTypes: Judge = async ({ spec, folder }) => {
  const file = join(folder, 'types.ts');
  writeFileSync(file, astToString(await openapiTypescript(pathToFileURL(spec))));
  return typesJudge(folder, (schema) => `import('./types.ts').components['schemas']['${schema}']`);
};
