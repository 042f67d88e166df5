/** What every package packs besides its modules. */
const always = ['LICENSE', 'README.md', 'package.json'];

/** The list of the files that a package packs, with the modules of these sources (`src/client.ts`) among them. */
export function tarballList(sources: readonly string[]): string {
  const modules = sources.map((path) => path.replace(/^src\/(.*)\.ts$/, 'dist/$1.{js,d.ts}'));
  return `${[...always, ...modules].sort().join('\n')}\n`;
}
