import { pathToFileURL } from 'node:url';
import type { Consumer } from '../kit/consumer.ts';
import { node } from '../kit/commands.ts';
import { startProxy } from '../kit/proxy.ts';
import { oneUpdate } from '../kit/reported-error.ts';
import { tool } from '../../../scripts/lib/test-tools.ts';

const undici7 = pathToFileURL(tool('fetches', 'undici-7', 'index.js')).href;
const byEnvironment = (url: string): Record<string, string> => ({
  NODE_USE_ENV_PROXY: '1',
  http_proxy: url,
  https_proxy: url,
  no_proxy: '',
});

/** Both ways through a proxy that the clients' pages tell of. */
const throughConsumers = [
  ...(['22', '24', '26'] as const).map((line) => ({ name: `node-${line}`, line, kind: undefined })),
  { name: 'undici-7-on-node-24', line: '24' as const, kind: 'undici-proxy' },
].map(({ name, line, kind }): Consumer => ({
  name: `proxy:${name}`,
  tools: ['fetches', 'nodes'],
  async run({ app, fakes }) {
    const { baseUrl, id } = fakes.newTask().yuno;
    const proxy = await startProxy({ refuses: false });
    try {
      const own = kind === undefined ? {} : { kind, module: undici7, proxy: proxy.url };
      const env = kind === undefined ? byEnvironment(proxy.url) : {};
      await oneUpdate(node(line), app.folder, { baseUrl, id, ...own }, { code: 'success' }, env);
      if (proxy.asked() !== 1) throw new Error(`The proxy was asked ${proxy.asked()} times.`);
      return 'updated';
    } finally {
      proxy.close();
    }
  },
}));

/** What a proxy refuses to pass has never reached the provider. */
const refusedConsumer: Consumer = {
  name: 'proxy:refused',
  tools: ['nodes'],
  async run({ app }) {
    const proxy = await startProxy({ refuses: true });
    try {
      const task = { baseUrl: 'https://yuno.example.com/v1', id: '94121f98-98f7-4d57-aa5f-228401d35b12' };
      const env = byEnvironment(proxy.url);
      const expected = { code: 'network', outcome: 'not_applied' };
      return `${(await oneUpdate(node('24'), app.folder, task, expected, env)).message}`;
    } finally {
      proxy.close();
    }
  },
};

/** Node behind a forward proxy. */
export const consumers: readonly Consumer[] = [...throughConsumers, refusedConsumer];
