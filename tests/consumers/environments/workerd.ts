import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { start } from '../../../scripts/lib/run.ts';
import type { Consumer, Kit } from '../kit/consumer.ts';
import { testkitIn } from '../kit/testkit.ts';
import { throwAny } from '../kit/reported-error.ts';
import { confirmed } from '../kit/update.ts';

// Only loopback can be reached.
const config = (compatibilityDate: string): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "${compatibilityDate}",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Runs a program of the app as a worker, with the conditions of Cloudflare's own bundler. */
async function withWorker(
  { app }: Kit,
  program: string,
  compatibilityDate: string,
  use: (url: string) => Promise<string>,
): Promise<string> {
  const { bundlers } = await import('../../tools/bundlers/bundle.ts');
  const { workerd } = await import('../../tools/runtimes/workerd.ts');
  const folder = await mkdtemp(join(app.folder, 'workerd-'));
  await writeFile(join(folder, 'worker.js'), await bundlers.esbuild(app.folder, program, 'worker'));
  await writeFile(join(folder, 'config.capnp'), config(compatibilityDate));
  const server = start([workerd, 'serve', '--control-fd=3', 'config.capnp'], { cwd: folder, reads: [2, 3] });
  let complaints = '';
  server
    .output(2)
    .setEncoding('utf8')
    .on('data', (text: string) => (complaints += text));
  try {
    // It tells the port it took on the control descriptor.
    const [line] = (await Promise.race([
      once(server.output(3), 'data'),
      server.ended.then(() => Promise.reject(new Error(`workerd did not start: ${complaints}`))),
    ])) as [Buffer];
    const { port } = JSON.parse(line.toString()) as { port: number };
    return await use(`http://127.0.0.1:${port}/`);
  } finally {
    await server.close();
  }
}

const ask = async (url: string, init: RequestInit = {}): Promise<string> =>
  (await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) })).text();

// The older date is before workers could be reported not to use a cache.
const updateConsumers = ['2026-01-01', '2024-06-01'].map((compatibilityDate): Consumer => ({
  name: `workerd:${compatibilityDate}`,
  tools: ['bundlers', 'runtimes'],
  run: (kit) =>
    withWorker(kit, 'worker.js', compatibilityDate, async (url) => {
      const task = kit.fakes.newTask();
      return confirmed(await ask(url, { method: 'POST', body: JSON.stringify(task) }), task, kit);
    }),
}));

/**
 * A request that ends while its login, or its call, is under way takes that with it, and must not take the client.
 *
 * @param waitMs How long what was taken may be missed: a call's place, until a second after its deadline.
 */
const abandonedConsumer = (operation: string, limits: Record<string, string>, waitMs: number): Consumer => ({
  name: `workerd:abandoned-${operation}`,
  tools: ['bundlers', 'runtimes'],
  run: (kit) =>
    withWorker(kit, 'worker-login.js', '2026-01-01', async (url) => {
      const { createKunaCoreFake } = await testkitIn(kit.app.folder);
      const fake = createKunaCoreFake();
      const { id } = fake.seed();
      const provider = await fake.listen();
      try {
        const query = `?${new URLSearchParams({ base: provider.url, id, ...limits })}`;
        if (operation !== 'login') await ask(url + query);
        fake.fail({ operation, delayMs: 500 });
        await ask(`${url}${query}&detach`);
        await setTimeout(waitMs);
        const answers: string[] = [];
        for (let request = 0; request < 3; request++) answers.push(await ask(url + query));
        await setTimeout(1000);
        answers.push(await ask(url + query));
        throwAny(answers.filter((answer) => answer !== `got ${id}`));
        return `${answers.length} calls after it went well`;
      } finally {
        await provider.close();
      }
    }),
});

/** Cloudflare's runtime, which forbids code from strings and whose requests share no input or output. */
export const consumers: readonly Consumer[] = [
  ...updateConsumers,
  abandonedConsumer('login', {}, 0),
  abandonedConsumer('getCustomer', { one: 'true' }, 2500),
];
