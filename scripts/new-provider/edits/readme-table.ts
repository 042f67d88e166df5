import { NewProviderError } from '../new-provider-error.ts';

/** A package as the README lists it. */
export interface ListedPackage {
  readonly folder: string;
  readonly name: string;
  readonly description: string;
}

/**
 * The README with more packages in its table, each behind the last of its kind (`-client`, `-types`).
 * @throws NewProviderError where the README has no such row.
 */
export function readmeTable(text: string, packages: readonly ListedPackage[]): string {
  return packages.reduce((readme, { folder, name, description }) => {
    const kind = name.slice(name.lastIndexOf('-'));
    const rows = [...readme.matchAll(new RegExp(`^\\| \\[\`@customer-bridge/[\\w-]+${kind}\`\\].*$`, 'gm'))];
    const last = rows.at(-1);
    if (!last)
      throw new NewProviderError(
        `README.md: its table of packages has no row of a ${kind.slice(1)} package.`,
      );
    const end = last.index + last[0].length;
    return `${readme.slice(0, end)}\n| [\`${name}\`](${folder}) | ${description} |${readme.slice(end)}`;
  }, text);
}
