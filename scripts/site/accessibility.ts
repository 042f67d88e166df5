import { createRequire } from 'node:module';
import type { BrowserContextOptions } from 'playwright-core';
import { inLanes, type SiteBrowser } from './browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const paths = [
  'index.html',
  'start.html',
  'field-map.html',
  'playground.html',
  'errors.html',
  'api/adapter.html',
  'providers/yuno.html',
  'openapi/yuno.html#/customers/updatecustomer',
];

const narrow = { width: 390, height: 844 };
const settings: Record<string, BrowserContextOptions> = {
  'light, wide': { colorScheme: 'light' },
  'dark, wide': { colorScheme: 'dark' },
  'light, narrow': { colorScheme: 'light', viewport: narrow },
  'dark, narrow': { colorScheme: 'dark', viewport: narrow },
};

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** Every serious or critical finding of axe-core, and every page that is wider than its window. */
export async function checkAccessibility(browser: SiteBrowser): Promise<string[]> {
  const problems: string[] = [];
  const visits = paths.flatMap((path) =>
    Object.entries(settings).map(([name, options]) => ({ path, name, options })),
  );
  await inLanes(visits, async ({ path, name, options }) => {
    const page = await browser.open(path, options);
    await page.addScriptTag({ path: axe });
    const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[];
    for (const { id, impact, nodes } of violations.filter((each) => /serious|critical/.test(each.impact))) {
      const example = nodes[0]?.html.slice(0, 160);
      problems.push(`${path} (${name}): ${impact} ${id}, ${nodes.length} times, such as ${example}`);
    }
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    if (isTooWide) problems.push(`${path} (${name}): is wider than the window`);
    await page.close();
  });
  return problems;
}
