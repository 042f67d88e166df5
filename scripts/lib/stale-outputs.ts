import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { filesForNode } from './files-for-node.ts';
import { publicPackages } from './public-packages.ts';

/**
 * The built files of the published packages whose source is gone, or that no entry point needs any more. Neither the
 * compiler nor the build cache deletes them, and a package would carry them to its users.
 */
export function staleOutputs(root: string): string[] {
  return publicPackages(root).flatMap(({ folder }) => {
    const forNode = filesForNode(folder);
    return globSync('dist/**/*.{js,d.ts}', { cwd: folder })
      .filter((file) => !forNode.has(file) && !existsSync(join(folder, sourceOf(file))))
      .map((file) => join(folder, file));
  });
}

function sourceOf(file: string): string {
  return file.replace(/^dist/, 'src').replace(/(?:\.d\.ts|\.js)$/, '.ts');
}
