import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

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

/** Where the machine's own Chromium is. */
export function chromiumPath(): string {
  const path = programs.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`No Chromium found at ${programs.join(', ')}.`);
  return path;
}

/**
 * Starts the machine's own Chromium without a window and with a profile of its own.
 *
 * @public For the users of the packages in tests/consumers, which are no part of the workspace.
 */
export async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    close: () => browser.close(),
    async look(url, expected) {
      const page = await browser.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(url);
      const shown = page.waitForFunction((text) => document.body.innerText.includes(text), expected, {
        timeout: patienceMs,
      });
      // Who looked finds out from the text.
      await shown.catch(() => undefined);
      await page.waitForTimeout(settleMs);
      const text = await page.evaluate(() => document.body.innerText);
      await page.close();
      return {
        text,
        complaints,
        requests: requests.filter((address) => !/^(?:file|data|blob):/.test(address)),
      };
    },
  };
}
