import { startChromium } from '../../../scripts/lib/chromium.ts';
import type { Consumer, Kit } from '../kit/consumer.ts';
import { startBreakingServer } from '../kit/breaking-server.ts';
import { startPageServer } from '../kit/page-server.ts';
import type { ReportedError } from '../kit/reported-error.ts';

const refusal = (client: string, option: string): string =>
  `configuration ${client}: ${option} must stay on a server`;

const expected = {
  done: true,
  updated: true,
  yuno: refusal('yuno', 'privateSecretKey'),
  apiKey: refusal('kunacore', 'auth.apiKey'),
  login: refusal('kunacore', 'auth.password'),
};

async function look(bundler: 'esbuild' | 'vite', { app, fakes }: Kit): Promise<string> {
  const { bundlers } = await import('../../tools/bundlers/bundle.ts');
  const task = fakes.newTask();
  const server = await startPageServer(await bundlers[bundler](app.folder, 'page.js', 'browser'), task);
  try {
    const browser = await startChromium();
    const { text, requests, complaints } = await browser
      .look(server.url, '"done"')
      .finally(() => browser.close());
    const known = [server.url, task.kunacore.baseUrl];
    const strangers = requests.filter((address) => !known.some((url) => address.startsWith(url)));
    const problems = [...complaints, ...strangers.map((address) => `It asked for ${address}`)];
    if (text !== JSON.stringify(expected)) problems.push(`It showed: ${text}`);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return 'updated with a token, secret keys refused';
  } finally {
    server.close();
  }
}

/** Chromium sends a create again by itself when a connection that it used before breaks, and nobody can stop it. */
async function loseCreate({ app }: Kit): Promise<string> {
  const { bundlers } = await import('../../tools/bundlers/bundle.ts');
  const server = await startBreakingServer(await bundlers.esbuild(app.folder, 'lost-create.js', 'browser'));
  try {
    const browser = await startChromium();
    const { text } = await browser.look(server.url, '"done"').finally(() => browser.close());
    const { outcome } = JSON.parse(text) as ReportedError;
    if (outcome !== 'unknown') throw new Error(`It showed: ${text}`);
    return `${server.creates()} creates arrived, and the outcome is called unknown`;
  } finally {
    server.close();
  }
}

/** Chromium, with a bundle for browsers: it takes no secret key, and says so. */
export const consumers: readonly Consumer[] = [
  { name: 'browser:esbuild', tools: ['bundlers'], run: (kit) => look('esbuild', kit) },
  { name: 'browser:vite', tools: ['bundlers'], run: (kit) => look('vite', kit) },
  { name: 'browser:lost-create', tools: ['bundlers'], run: loseCreate },
];
