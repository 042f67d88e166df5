import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { capitalized, type Judge } from './judge.ts';
import { typesJudge } from './types-judge.ts';
import { zodJudge } from './zod-judge.ts';

async function generate(spec: string, output: string): Promise<void> {
  await createClient({
    input: spec,
    output,
    logs: { level: 'silent', file: false },
    plugins: ['@hey-api/typescript', { name: 'zod', dates: { offset: true } }],
  });
}

export const heyApiZod: Judge = async ({ spec, folder }) => {
  await generate(spec, folder);
  return zodJudge(join(folder, 'zod.gen.ts'), (operation) => `z${capitalized(operation)}Body`);
};

export const heyApiTypes: Judge = async ({ spec, folder }) => {
  await generate(spec, folder);
  return typesJudge(folder, (schema) => `import('./types.gen.ts').${schema}`);
};
