import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '../../../scripts/release/server-process.ts';
import type { Cell } from '../kit/cell.ts';
import { confirmed } from './update.ts';

// Only loopback can be reached.
const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Cloudflare's runtime, which forbids code from strings, with the conditions of Cloudflare's own bundler. */
export const workerdCell: Cell = {
  name: 'workerd',
  tools: ['bundlers', 'runtimes'],
  async run(kit) {
    const { bundlers } = await import('../bundlers/bundle.ts');
    const { workerd } = await import('../runtimes/workerd.ts');
    const folder = join(kit.app.folder, 'workerd');
    await mkdir(folder);
    await writeFile(join(folder, 'worker.js'), await bundlers.esbuild(kit.app.folder, 'worker.js', 'worker'));
    await writeFile(join(folder, 'config.capnp'), config);
    const { child, close } = startServer(workerd, ['serve', '--control-fd=3', 'config.capnp'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let complaints = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    try {
      // It tells the port it took on the control descriptor.
      const [line] = (await Promise.race([
        once(child.stdio[3]!, 'data'),
        once(child, 'exit').then(() => Promise.reject(new Error(`workerd did not start: ${complaints}`))),
      ])) as [Buffer];
      const { port } = JSON.parse(line.toString()) as { port: number };
      const task = kit.fakes.newTask();
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: JSON.stringify(task),
        signal: AbortSignal.timeout(20_000),
      });
      return confirmed(await response.text(), task, kit);
    } finally {
      await close();
    }
  },
};
