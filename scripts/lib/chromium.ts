import { existsSync } from 'node:fs';
import { type Browser as Chromium, chromium, type Page } from 'playwright-core';

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

/** Starts the machine's own Chromium without a window and with a profile of its own. */
export function launchChromium(): Promise<Chromium> {
  const executablePath = programs.find((each) => existsSync(each));
  if (executablePath === undefined) throw new Error(`No Chromium found at ${programs.join(', ')}.`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Tells of every address that a page asks for, and of everything that the browser complains about. */
export function watchPage(
  page: Page,
  onRequest: (url: string) => void,
  onComplaint: (text: string) => void,
): void {
  page.on('request', (request) => onRequest(request.url()));
  page.on('pageerror', ({ message }) => onComplaint(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) onComplaint(message.text());
  });
}

/**
 * A browser that looks at one page after the other.
 *
 * @public For the users of the packages in tests/consumers, which are no part of the workspace.
 */
export async function startChromium(): Promise<Browser> {
  const browser = await launchChromium();
  return {
    close: () => browser.close(),
    async look(url, expected) {
      const page = await browser.newPage();
      const look: Look = { text: '', requests: [], complaints: [] };
      const isRemote = (address: string): boolean => !/^(?:file|data|blob):/.test(address);
      watchPage(
        page,
        (address) => isRemote(address) && look.requests.push(address),
        (text) => look.complaints.push(text),
      );
      await page.goto(url);
      const shown = page.waitForFunction((text) => document.body.innerText.includes(text), expected, {
        timeout: patienceMs,
      });
      // Who looked finds out from the text.
      await shown.catch(() => undefined);
      await page.waitForTimeout(settleMs);
      look.text = await page.evaluate(() => document.body.innerText);
      await page.close();
      return look;
    },
  };
}
