import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Texts by path, relative to the workspace. */
export type Files = Map<string, string>;

/** The same files in the format of the workspace. */
export async function formatted(
  root: string,
  files: Iterable<readonly [path: string, text: string]>,
): Promise<Files> {
  const texts = await Promise.all(
    [...files].map(async ([path, text]) => {
      const filepath = join(root, path);
      return [path, await format(text.trim(), { ...(await resolveConfig(filepath)), filepath })] as const;
    }),
  );
  return new Map(texts);
}
