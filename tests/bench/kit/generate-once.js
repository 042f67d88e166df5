// Started as a child: generate-once.js <tool> <description> <output>. Generates once, and prints what it took as JSON.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [tool, spec, out] = process.argv.slice(2);

async function heyApi(...plugins) {
  const { createClient } = await import('@hey-api/openapi-ts');
  await createClient({ input: spec, output: out, logs: { level: 'silent', file: false }, plugins });
}
const heyClient = ['@hey-api/typescript', '@hey-api/client-fetch'];

const tools = {
  async 'openapi-typescript'() {
    const { astToString, default: generate } = await import('openapi-typescript');
    writeFileSync(`${out}.ts`, astToString(await generate(pathToFileURL(spec))));
  },
  'hey-api': () => heyApi(...heyClient, '@hey-api/sdk'),
  'hey-api-zod': () => heyApi(...heyClient, 'zod', { name: '@hey-api/sdk', validator: true }),
  'hey-api-zod-mini': () =>
    heyApi(
      ...heyClient,
      { name: 'zod', compatibilityVersion: 'mini' },
      { name: '@hey-api/sdk', validator: true },
    ),
  valibot: () => heyApi('valibot'),
  async orval() {
    const { generate } = await import('orval');
    // The base URL is read at run time.
    const output = {
      target: join(out, 'index.ts'),
      client: 'fetch',
      mode: 'single',
      baseUrl: '${globalThis.baseUrl}',
    };
    await generate({ input: { target: spec }, output }, process.cwd());
  },
  async kubb() {
    const [{ build }, { pluginOas }, { pluginTs }, { pluginClient }] = await Promise.all([
      import('@kubb/core'),
      import('@kubb/plugin-oas'),
      import('@kubb/plugin-ts'),
      import('@kubb/plugin-client'),
    ]);
    // It writes where it runs, whatever its root is.
    process.chdir(dirname(out));
    const { error } = await build({
      config: {
        root: dirname(out),
        input: { path: spec },
        output: { path: basename(out), clean: true, format: false, lint: false },
        plugins: [
          pluginOas({ validate: false, generators: [] }),
          pluginTs({}),
          pluginClient({ client: 'fetch', bundle: true }),
        ],
      },
    });
    if (error) throw error;
  },
  /** Types, validators and the operation table, as `pnpm generate` makes them. */
  async 'customer-bridge'() {
    const { generate } = await import('../../../scripts/generate/generate.ts');
    const root = dirname(out);
    rmSync(join(root, 'packages'), { recursive: true, force: true });
    mkdirSync(join(root, 'specs'), { recursive: true });
    await generate(root);
  },
};

await tools[tool]();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  `\n${JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 })}\n`,
);
// Some tools leave a watcher or a pool behind.
process.exit();
