import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { copyAt } from '../lib/git.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import { openDescription } from '../openapi/description.ts';
import { RegenError } from './regen-error.ts';

const bundled = new Map<string, Promise<OpenApiDocument | undefined>>();

/**
 * A provider's spec as it was at a commit, as the one document that the packages are made from; read once, and nothing where
 * there was none. It is not judged: what was once released may break a rule that is newer than it.
 */
export function bundleAt(
  root: string,
  commit: string,
  provider: string,
): Promise<OpenApiDocument | undefined> {
  const key = [root, commit, provider].join('\0');
  const document = bundled.get(key) ?? readAt(root, commit, provider);
  bundled.set(key, document);
  return document;
}

function readAt(root: string, commit: string, provider: string): Promise<OpenApiDocument | undefined> {
  const spec = `specs/${provider}/openapi.yaml`;
  return withTemporaryFolder('regen', async (folder) => {
    // All of `specs`, because a spec may refer to a file that several share.
    const isThere = await copyAt(root, commit, 'specs', folder);
    if (!isThere || !existsSync(join(folder, spec))) return undefined;
    try {
      const description = await openDescription(join(folder, spec));
      return (await description.bundled()).document;
    } catch (error) {
      const reason = error instanceof Error ? error.message.replaceAll(folder + sep, '') : String(error);
      throw new RegenError(`${spec} at ${commit} cannot be compared with: ${reason}`);
    }
  });
}
