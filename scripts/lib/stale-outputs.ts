import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { publicPackages } from './public-packages.ts';

/**
 * The built files of the published packages whose source is gone. Neither the compiler nor the build cache deletes
 * them, and a package would carry them to its users.
 */
export function staleOutputs(root: string): string[] {
  return publicPackages(root).flatMap(({ folder }) =>
    globSync('dist/**/*.{js,d.ts}', { cwd: folder })
      .filter(
        (file) => !existsSync(join(folder, file.replace(/^dist/, 'src').replace(/(?:\.d\.ts|\.js)$/, '.ts'))),
      )
      .map((file) => join(folder, file)),
  );
}
