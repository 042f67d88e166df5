import { readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { publicPackages } from './public-packages.ts';

/** What users import by one name. */
export interface EntryPoint {
  /** `@customer-bridge/adapter/yuno`. */
  name: string;
  /** The package's name, and its absolute folder. */
  packageName: string;
  packageFolder: string;
  /** The absolute path of its declarations. */
  declarations: string;
  /** Where its report is, relative to the root. */
  report: string;
}

/** Every entry point of every published package. */
export function entryPoints(root: string): EntryPoint[] {
  return publicPackages(root).flatMap(({ name: packageName, folder: packageFolder }) => {
    const { exports } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      exports: Record<string, { types?: string } | string>;
    };
    return Object.entries(exports).flatMap(([subpath, target]) => {
      const types = typeof target === 'string' ? undefined : target.types;
      if (types === undefined) return [];
      const file = `${subpath === '.' ? 'index' : posix.basename(subpath)}.api.md`;
      return {
        name: posix.join(packageName, subpath),
        ...{ packageName, packageFolder },
        declarations: join(packageFolder, types),
        report: posix.join('packages', basename(packageFolder), 'api', file),
      };
    });
  });
}
