import { tryGit } from './git.ts';

/** The newest published version of a package, by the tag that `changeset publish` left; none before the first. */
export async function lastRelease(root: string, name: string): Promise<string | undefined> {
  const tags = await tryGit(
    root,
    'tag',
    '--list',
    `${name}@*`,
    '--sort=-version:refname',
    '--merged',
    'HEAD',
  );
  const versions = (tags ?? '').split('\n').map((tag) => tag.slice(name.length + 1));
  return versions.find((version) => /^\d+\.\d+\.\d+$/.test(version));
}
