import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { connect, type Connection } from './devtools.ts';

export interface Browser {
  /** Opens a page, waits until it shows a text (or gives up on that) and has settled. */
  look(url: string, expected: string): Promise<Look>;
  close(): Promise<void>;
}

export interface Look {
  /** What the page shows, as text. */
  text: string;
  /** Every address that the page asked for over a network. */
  requests: string[];
  /** What the browser complained about: script errors, refused loads. */
  complaints: string[];
}

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const patienceMs = 15_000;
const settleMs = 300;

/** Starts a Chromium without a window and with a profile of its own. */
export async function startChromium(): Promise<Browser> {
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) throw new Error(`No Chromium found at ${programs.join(', ')}.`);
  const profile = await mkdtemp(join(tmpdir(), 'customer-bridge-chromium-'));
  const browser = spawn(
    program,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = once(browser, 'exit');
  const endpoint = await debuggingEndpoint(createInterface(browser.stderr));
  return {
    look: (url, expected) => lookAt(url, expected, endpoint),
    close: async () => {
      browser.kill();
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function debuggingEndpoint(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [, host] = /DevTools listening on ws:\/\/([^/]+)\//.exec(line) ?? [];
    if (host !== undefined) return `http://${host}`;
  }
  throw new Error('Chromium ended before it could be looked at.');
}

async function lookAt(url: string, expected: string, endpoint: string): Promise<Look> {
  const created = await fetch(`${endpoint}/json/new?about:blank`, { method: 'PUT' });
  const { webSocketDebuggerUrl } = (await created.json()) as { webSocketDebuggerUrl: string };
  const page = await connect(webSocketDebuggerUrl);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('Network.requestWillBeSent', ({ request }) => requests.push((request as { url: string }).url));
  page.on('Log.entryAdded', ({ entry }) => complaints.push((entry as { text: string }).text));
  page.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    complaints.push((exceptionDetails as { text: string }).text),
  );
  for (const domain of ['Network', 'Log', 'Runtime', 'Page']) await page.send(`${domain}.enable`);
  const loaded = page.next('Page.loadEventFired');
  await page.send('Page.navigate', { url });
  await loaded;
  const patience = Date.now() + patienceMs;
  while (!(await visibleText(page)).includes(expected) && Date.now() < patience) await setTimeout(100);
  await setTimeout(settleMs);
  const text = await visibleText(page);
  page.close();
  return { text, complaints, requests: requests.filter((address) => !/^(?:file|data|blob):/.test(address)) };
}

async function visibleText(page: Connection): Promise<string> {
  const { result } = await page.send('Runtime.evaluate', { expression: 'document.body.innerText' });
  return String((result as { value?: unknown }).value);
}
