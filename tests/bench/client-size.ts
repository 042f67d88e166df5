// What a program weighs that makes one update, minified and compressed: as plain fetch code, through bare openapi-fetch,
// and through the Yuno client with the validators of every request. Build the packages first (`pnpm build`).
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const programs = {
  'plain fetch code': `
    export const update = async (id, changes) =>
      (await fetch('https://api-sandbox.y.uno/v1/customers/' + encodeURIComponent(id), {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'public-api-key': 'public', 'private-secret-key': 'secret' },
        body: JSON.stringify(changes),
      })).json();`,
  'openapi-fetch': `
    import createFetchClient from 'openapi-fetch';
    const client = createFetchClient({
      baseUrl: 'https://api-sandbox.y.uno/v1',
      headers: { 'public-api-key': 'public', 'private-secret-key': 'secret' },
    });
    export const update = (id, body) => client.PATCH('/customers/{id}', { params: { path: { id } }, body });`,
  'yuno-client': `
    import { createYunoClient } from '../../packages/yuno-client/dist/index.js';
    const client = createYunoClient({ publicApiKey: 'public', privateSecretKey: 'secret' });
    export const update = (id, changes) => client.updateCustomer(id, changes);`,
};

async function weigh(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', logLevel: 'error' },
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

const weights = new Map<string, number>();
for (const [name, contents] of Object.entries(programs)) weights.set(name, await weigh(contents));

console.log('one update, in a bundle        gzip    x openapi-fetch');
for (const [name, bytes] of weights) {
  const ratio = (bytes / weights.get('openapi-fetch')!).toFixed(2);
  console.log(`${name.padEnd(24)} ${String(bytes).padStart(8)} B ${ratio.padStart(11)}`);
}
