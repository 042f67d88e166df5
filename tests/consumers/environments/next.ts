import { once } from 'node:events';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { execute, start } from '../../../scripts/lib/run.ts';
import type { Consumer } from '../kit/consumer.ts';
import { testkitIn } from '../kit/testkit.ts';
import { tool } from '../../../scripts/lib/test-tools.ts';

const command = tool('next', 'next', 'dist', 'bin', 'next');
const quiet = { NEXT_TELEMETRY_DISABLED: '1', NEXT_IGNORE_INCORRECT_LOCKFILE: '1', NODE_ENV: 'production' };

/** Next 14 answers reads from a cache of its own, unless it is reported not to. */
const nextConsumer: Consumer = {
  name: 'next-14',
  tools: ['next'],
  async run({ app }) {
    const folder = join(app.folder, 'next');
    await mkdir(join(folder, 'node_modules'));
    for (const name of ['next', 'react', 'react-dom'])
      await symlink(tool('next', name), join(folder, 'node_modules', name));

    const { createKunaCoreFake, createYunoFake } = await testkitIn(app.folder);
    const fakes = { kunacore: createKunaCoreFake(), yuno: createYunoFake() };
    const hold = (email: string): void => {
      fakes.kunacore.seed({ id: ids.kunacore, email });
      fakes.yuno.seed({ id: ids.yuno, email });
    };
    const ids = { kunacore: fakes.kunacore.seed().id, yuno: fakes.yuno.seed().id };
    const servers = await Promise.all([fakes.kunacore.listen(), fakes.yuno.listen()]);
    const [KUNACORE_BASE_URL, YUNO_BASE_URL] = servers.map(({ url }) => url);
    const env = { ...quiet, KUNACORE_BASE_URL, YUNO_BASE_URL };
    try {
      await execute([process.execPath, command, 'build'], { cwd: folder, env, timeoutMs: 120_000 });
      const serving = [process.execPath, command, 'start', '-H', '127.0.0.1', '-p', '0'];
      const server = start(serving, { cwd: folder, env, reads: [1] });
      try {
        const url = await addressOf(server.output(1));
        const page = `${url}/?${new URLSearchParams(ids)}`;
        for (const email of ['first@example.com', 'second@example.com']) {
          hold(email);
          const html = await (await fetch(page, { signal: AbortSignal.timeout(20_000) })).text();
          const shown = /held: [^.]*@example\.com and [^.]*@example\.com\./.exec(html)?.[0];
          if (shown !== `held: ${email} and ${email}.`)
            throw new Error(`It shows "${shown ?? html}" while the providers hold ${email}.`);
        }
        return 'shows what the providers hold, not what they held';
      } finally {
        await server.close();
      }
    } finally {
      await Promise.all(servers.map(({ close }) => close()));
    }
  },
};

export const consumers: readonly Consumer[] = [nextConsumer];

/** The address that the server prints once it is ready. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  const ended = once(output, 'end');
  while (!/Ready/.test(text)) {
    const [part] = (await Promise.race([once(output, 'data'), ended])) as [Buffer?];
    if (part === undefined) throw new Error(`Next did not start: ${text}`);
    text += part;
  }
  return /http:\/\/127\.0\.0\.1:\d+/.exec(text)![0];
}
