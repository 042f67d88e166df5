import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Every link and every anchor of the built pages that leads nowhere. Other hosts are not asked. */
export async function brokenLinks(dist: string, pages: readonly string[]): Promise<string[]> {
  const texts = new Map<string, string>();
  for (const path of pages) texts.set(path, await readFile(join(dist, path), 'utf8'));
  return [...texts].flatMap(([path, text]) => {
    // The interactive pages make their own links; those to the site are in their header.
    const [, header = text] = path.startsWith('openapi/')
      ? (/<header[^>]*>(.*?)<\/header>/s.exec(text) ?? [])
      : [];
    return [...header.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, href = '']) => {
      const problem = problemOf(path, href.replaceAll('&amp;', '&'));
      return problem === undefined ? [] : [`${path}: ${href} ${problem}`];
    });
  });

  function problemOf(path: string, href: string): string | undefined {
    if (href === '' || /^[a-z]+:/i.test(href)) return undefined;
    const [target = '', anchor = ''] = href.split('#');
    const to = target === '' ? path : posix.normalize(posix.join(posix.dirname(path), target));
    const file = [to, `${to}.html`, posix.join(to, 'index.html')].find((each) => texts.has(each)) ?? to;
    if (!existsSync(join(dist, file))) return 'leads nowhere';
    const text = texts.get(file);
    const isThere =
      anchor === '' || text === undefined || text.includes(`id="${decodeURIComponent(anchor)}"`);
    return isThere ? undefined : 'has no such place';
  }
}
