// `pnpm site:check`: opens the index and each link of it in Chromium. Every page has to show what the link promises,
// without a complaint of the browser and without a request to any host.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine } from './lib/command-line.ts';
import { root } from './lib/root.ts';
import { startChromium } from './lib/chromium.ts';

commandLine('site:check');
const dist = join(root, 'packages', 'docs', 'dist');
const index = await readFile(join(dist, 'index.html'), 'utf8');
const links = [
  ...index.matchAll(/<li><a href="(?<page>[^"#]+)(?<anchor>#[^"]+)">.*?<span>(?<title>.*?)<\/span>/gs),
];
if (links.length === 0) throw new Error('The index has no links: run `pnpm site` first.');
const places = [
  { page: 'index.html', anchor: '', title: 'Customer Bridge' },
  ...links.map(({ groups = {} }) => ({ page: '', anchor: '', title: '', ...groups })),
];

const problems: string[] = [];
const browser = await startChromium();
try {
  for (const { page, anchor, title } of places) {
    const url = pathToFileURL(join(dist, page)).href + anchor;
    const { text, requests, complaints } = await browser.look(url, title);
    if (!text.includes(title)) problems.push(`${page}${anchor} does not show: ${title}`);
    for (const address of requests) problems.push(`${page}${anchor} asks for ${address}`);
    for (const complaint of complaints) problems.push(`${page}${anchor}: ${complaint}`);
  }
} finally {
  await browser.close();
}
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${places.length} places shown, no request to any host.`);
process.exitCode = problems.length === 0 ? 0 : 1;
