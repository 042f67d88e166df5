import { join } from 'node:path';
import { generate, type Options } from 'orval';
import { capitalized, type Judge } from './judge.ts';
import { typesJudge } from './types-judge.ts';
import { zodJudge } from './zod-judge.ts';

async function write(spec: string, folder: string, output: Options['output']): Promise<void> {
  await generate({ input: { target: spec }, output: output! }, folder, { logLevel: 'error' });
}

export const orvalZod: Judge = async ({ spec, folder }) => {
  const target = join(folder, 'zod.ts');
  const zod = { strict: { body: true }, dateTimeOptions: { offset: true } };
  await write(spec, folder, { target, client: 'zod', mode: 'single', override: { zod } });
  return zodJudge(target, (operation) => `${capitalized(operation)}Body`);
};

export const orvalTypes: Judge = async ({ spec, folder }) => {
  const target = join(folder, 'client.ts');
  await write(spec, folder, { target, client: 'fetch', mode: 'single' });
  return typesJudge(folder, (schema) => `import('./client.ts').${schema}`);
};
