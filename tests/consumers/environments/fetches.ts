import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Consumer } from '../kit/consumer.ts';
import { node, type NodeLine } from '../kit/commands.ts';
import { testkitIn } from '../kit/testkit.ts';
import { oneUpdate } from '../kit/reported-error.ts';
import { tool } from '../../../scripts/lib/test-tools.ts';

interface OwnFetch {
  kind: 'node-fetch' | 'undici-agent';
  module: string;
  line: NodeLine;
  /** How many requests arrive. */
  arrive: number;
}

// Neither can work: an answer of node-fetch has no web stream, and undici 8 hands its Agent to a fetch that is older.
const mistakes: Readonly<Record<string, OwnFetch>> = {
  'node-fetch-2': { kind: 'node-fetch', module: 'node-fetch-2/lib/index.js', line: '20', arrive: 1 },
  'node-fetch-3': { kind: 'node-fetch', module: 'node-fetch-3/src/index.js', line: '20', arrive: 1 },
  'undici-8-on-node-22': { kind: 'undici-agent', module: 'undici-8/index.js', line: '22', arrive: 0 },
  'undici-8-on-node-24': { kind: 'undici-agent', module: 'undici-8/index.js', line: '24', arrive: 0 },
};

/** A fetch of the user's own that cannot work is reported as the mistake that it is, at once. */
const mistakeConsumers: readonly Consumer[] = Object.entries(mistakes).map(
  ([name, { kind, module, line, arrive }]) => ({
    name: `fetch:${name}`,
    tools: ['fetches', 'nodes'],
    async run({ app }) {
      const { createYunoFake } = await testkitIn(app.folder);
      const fake = createYunoFake();
      const { url: baseUrl, close } = await fake.listen();
      try {
        const { href } = pathToFileURL(tool('fetches', module));
        const task = { baseUrl, id: fake.seed().id, kind, module: href };
        const expected = { code: 'configuration', attempts: 1 };
        const { outcome, message } = await oneUpdate(node(line), app.folder, task, expected);
        // What arrived was carried out, so it must not be called undone.
        if (arrive > 0 && outcome === 'not_applied') throw new Error('It says not_applied, and was applied.');
        if (fake.requests.length !== arrive) throw new Error(`${fake.requests.length} requests arrived.`);
        return `${message}`;
      } finally {
        await close();
      }
    },
  }),
);

const overUndici: readonly { undici: '7' | '8'; line: NodeLine }[] = [
  { undici: '7', line: '20' },
  { undici: '7', line: '26' },
  { undici: '8', line: '22' },
  { undici: '8', line: '24' },
];

/** The transport over undici, in each major that it takes, under the oldest and a newer Node. */
const undiciConsumers = overUndici.map(({ undici, line }): Consumer => ({
  name: `fetch:over-undici-${undici}-on-node-${line}`,
  tools: ['fetches', 'nodes'],
  async run({ app, fakes }) {
    // A project with this major beside the package.
    const folder = join(app.folder, `undici-${undici}-on-node-${line}`);
    const modules = join(folder, 'node_modules');
    const http = join('@customer-bridge', 'http');
    await mkdir(join(modules, '@customer-bridge'), { recursive: true });
    await cp(join(app.folder, 'node_modules', http), join(modules, http), { recursive: true });
    await symlink(tool('fetches', `undici-${undici}`), join(modules, 'undici'));
    const module = join(folder, 'transport.mjs');
    await writeFile(module, "export * from '@customer-bridge/http/undici';\n");

    const { baseUrl, id } = fakes.newTask().yuno;
    const task = { baseUrl, id, kind: 'undici-transport', module: pathToFileURL(module).href };
    await oneUpdate(node(line), app.folder, task, { code: 'success' });
    return 'updated';
  },
}));

export const consumers: readonly Consumer[] = [...mistakeConsumers, ...undiciConsumers];
