import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium, watchPage } from '../lib/chromium.ts';

export interface SiteBrowser {
  /** Opens a page of the site and waits until it runs. What it complains about or asks of other hosts is kept. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  textWithoutScripts(url: string): Promise<string>;
  printedText(path: string): Promise<string>;
  complaints(): string[];
  close(): Promise<void>;
}

/** Starts the machine's own Chromium without a window. */
export async function openBrowser(siteUrl: string): Promise<SiteBrowser> {
  const browser = await launchChromium();
  const complaints: string[] = [];
  const isOwn = (url: string): boolean => url.startsWith(siteUrl) || /^(?:data|blob):/.test(url);

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('close', () => void context.close());
    watchPage(
      page,
      (url) => isOwn(url) || complaints.push(`${path} asks for ${url}`),
      (text) => complaints.push(`${path}: ${text}`),
    );
    await page.goto(siteUrl + path);
    await settled(page);
    return page;
  }

  return {
    open,
    complaints: () => complaints,
    close: () => browser.close(),
    async textWithoutScripts(url) {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(url);
      const text = await page.locator('body').innerText();
      await context.close();
      return text;
    },
    async printedText(path) {
      const page = await open(path);
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      await page.close();
      return text;
    },
  };
}

/**
 * Waits until the page's own scripts have taken over what was rendered before, and have rendered the rest: Redoc adds one
 * section after the other, and what is half there has other colours.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const app = document.querySelector('#app');
    return app ? '__vue_app__' in app : document.querySelector('#redoc [data-section-id]') !== null;
  });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 200);
        });
        let timer = setTimeout(resolve, 200);
        // Something may move without end.
        setTimeout(resolve, 5000);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/** Does the work for each item, some at a time. */
export async function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, lane));
}
