import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { bundleSpec } from './bundle.ts';
import { filesAt } from '../lib/git.ts';
import { RegenError } from './regen-error.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';

const bundled = new Map<string, Promise<OpenApiDocument | undefined>>();

/** A provider's spec as it was at a commit, read once; nothing where there was none. */
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

async function readAt(root: string, commit: string, provider: string): Promise<OpenApiDocument | undefined> {
  const spec = `specs/${provider}/openapi.yaml`;
  const files = await filesAt(root, commit, 'specs');
  if (!files.has(spec)) return undefined;
  return withTemporaryFolder('regen', async (folder) => {
    // All of `specs`, because a spec may refer to a file that several share.
    await Promise.all(
      [...files].map(async ([path, text]) => {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }),
    );
    return bundleSpec(join(folder, spec)).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message.replaceAll(folder + sep, '') : String(error);
      throw new RegenError(`${spec} at ${commit} cannot be compared with: ${reason}`);
    });
  });
}
