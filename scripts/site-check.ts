// `pnpm site:check`: opens the site in Chromium, under a path of its own, and uses it as readers do.
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine } from './lib/command-line.ts';
import { root } from './lib/root.ts';
import { serve } from './lib/serve.ts';
import { checkAccessibility } from './site/accessibility.ts';
import { inLanes, openBrowser } from './site/browser.ts';
import { brokenLinks } from './site/links.ts';
import { useSite } from './site/use-site.ts';

commandLine('site:check');
const dist = join(root, 'packages', 'docs', 'dist');
const pages = globSync('**/*.html', { cwd: dist }).map((path) => path.replaceAll('\\', '/'));
if (pages.length === 0) throw new Error('There is no site: run `pnpm site` first.');

const problems: string[] = await brokenLinks(dist, pages);
const server = await serve(dist, '/under/a/path/');
const browser = await openBrowser(server.url);
const done = (what: string): void => console.log(`✓ ${what}`);
try {
  await inLanes(pages, async (path) => {
    const page = await browser.open(path);
    if ((await page.title()) === '') problems.push(`${path}: has no title`);
    await page.close();
  });
  done(`${pages.length} pages opened`);
  problems.push(...(await useSite(browser)));
  done('searched, planned, filtered and switched by keyboard');
  problems.push(...(await checkAccessibility(browser)));
  done('axe-core in light and dark, wide and narrow');
  problems.push(...(await readWithoutScripts()));
  done('read without scripts, from a file and in print');
  problems.push(...browser.complaints());
} finally {
  await browser.close();
  server.close();
}
for (const problem of new Set(problems)) console.error(problem);
if (problems.length === 0) console.log('No complaint of the browser, no request to any other host.');
process.exitCode = problems.length === 0 ? 0 : 1;

/** What has to be there even if nothing runs: what a crawler, a printer and a person with the file alone see. */
async function readWithoutScripts(): Promise<string[]> {
  const expected: [path: string, text: string][] = [
    ['index.html', 'One customer, every payment provider'],
    ['errors.html', 'invalid_response'],
    ['field-map.html', 'billing_address.zip_code'],
    ['playground.html', 'phoneNumber'],
    ['providers/yuno.html', 'CUSTOMER_NOT_FOUND'],
    ['providers/kunacore.html', 'verificationDocumentId'],
    ['api/adapter.html', 'createCustomerAdapter'],
  ];
  const found: string[] = [];
  await inLanes(expected, async ([path, text]) => {
    for (const url of [server.url + path, pathToFileURL(join(dist, path)).href]) {
      const shown = await browser.textWithoutScripts(url);
      if (!shown.includes(text)) found.push(`${url} does not show without scripts: ${text}`);
    }
    if (!(await browser.printedText(path)).includes(text)) found.push(`${path} does not print: ${text}`);
    const twin = await readFile(join(dist, path.replace('.html', '.md')), 'utf8');
    if (twin.trim() === '') found.push(`${path} has no Markdown`);
  });
  const overview = await readFile(join(dist, 'llms.txt'), 'utf8');
  for (const path of globSync('*.md', { cwd: dist })) {
    if (!overview.includes(`(${path})`)) found.push(`llms.txt does not name ${path}`);
  }
  return found;
}
