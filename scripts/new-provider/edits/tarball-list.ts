/** What every package packs besides its modules. */
export const emptyTarball = 'LICENSE\nREADME.md\npackage.json\n';

/** The list of the files that a package packs, with the modules of these sources (`src/client.ts`) among them. */
export function tarballList(list: string, sources: readonly string[]): string {
  const modules = sources.map((path) => path.replace(/^src\/(.*)\.ts$/, 'dist/$1.{js,d.ts}'));
  return `${[...list.trim().split('\n'), ...modules].sort().join('\n')}\n`;
}
