import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Twin {
  path: string;
  title: string;
  description: string;
  text: string;
}

/**
 * Writes every page as Markdown beside its HTML, and the two files that language models look for: llms.txt, a list of
 * the pages, and llms-full.txt, all guides in one.
 *
 * @param order The pages of the sidebar, which come first.
 */
export async function writeMarkdownTwins(
  pages: string,
  dist: string,
  order: readonly string[],
): Promise<void> {
  const files = globSync('**/*.md', { cwd: pages }).map((path) => path.replaceAll('\\', '/'));
  const twins = await Promise.all(
    files.map(async (path) => twinOf(path, await readFile(join(pages, path), 'utf8'))),
  );
  const position = (path: string): number => (order.includes(path) ? order.indexOf(path) : order.length);
  twins.sort((one, other) => position(one.path) - position(other.path) || one.path.localeCompare(other.path));
  for (const { path, text } of twins) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  }
  const guides = twins.filter(({ path }) => order.includes(path));
  await writeFile(join(dist, 'llms.txt'), overview(guides, twins.slice(guides.length)));
  await writeFile(join(dist, 'llms-full.txt'), guides.map(({ text }) => text).join('\n\n---\n\n'));
}

function twinOf(path: string, source: string): Twin {
  const [, matter = '', body = source] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const value = (name: string): string =>
    new RegExp(`^${name}: *(.*)$`, 'm').exec(matter)?.[1]?.replaceAll(/^['"]|['"]$/g, '') ?? '';
  const text = body
    .replaceAll(/<script setup[^>]*>.*?<\/script>/gs, '')
    .replaceAll(/^<\/?(?:[A-Z]|div|ClientOnly)[^>]*>$/gm, '')
    .replaceAll(/ \{#[\w-]+\}$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  const title = value('title') || /^# (.+)$/m.exec(text)?.[1] || path;
  return { path, title, description: value('description'), text: `${text}\n` };
}

function overview(guides: readonly Twin[], references: readonly Twin[]): string {
  const list = (twins: readonly Twin[]): string =>
    twins
      .map(({ path, title, description }) => `- [${title}](${path})${description && `: ${description}`}`)
      .join('\n');
  return `# Customer Bridge

> Typed clients for the customer APIs of payment providers, and one adapter that makes the same change to one customer at all of them and says what happened at each.

## Guides

${list(guides)}

## References

${list(references)}
`;
}
