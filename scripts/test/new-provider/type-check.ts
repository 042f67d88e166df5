import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root.ts';
import { run } from '../../lib/run.ts';
import type { NewProvider } from '../../new-provider/new-provider.ts';
import { write } from '../test-folder.ts';

/**
 * Type-checks everything that was made of some descriptions, in one program below the workspace.
 *
 * @param folder An empty folder below the workspace.
 * @returns What the compiler says; nothing where all is right.
 */
export async function typeCheck(folder: string, providers: readonly NewProvider[]): Promise<string> {
  cpSync(join(root, 'packages/adapter/src'), join(folder, 'packages/adapter/src'), { recursive: true });
  const connect = 'packages/adapter/test/conformance/connect.ts';
  cpSync(join(root, connect), join(folder, connect));
  const paths: Record<string, string[]> = {};
  for (const { scaffold, files } of providers) {
    for (const [path, text] of files.added) write(folder, path, text);
    const name = `@customer-bridge/${scaffold.name}`;
    const source = (kind: string, file: string): string[] => [
      `./packages/${scaffold.name}-${kind}/src/${file}.ts`,
    ];
    paths[`${name}-client`] = source('client', 'index');
    paths[`${name}-types`] = source('types', 'index');
    for (const file of ['operations', 'validators']) paths[`${name}-types/${file}`] = source('types', file);
  }
  const modules = join(folder, 'node_modules', '@customer-bridge');
  mkdirSync(modules, { recursive: true });
  for (const name of ['http', 'testkit']) symlinkSync(join(root, 'packages', name), join(modules, name));
  const openapiFetch = join(root, 'packages/yuno-client/node_modules/openapi-fetch');
  symlinkSync(openapiFetch, join(folder, 'node_modules/openapi-fetch'));
  write(folder, 'package.json', '{ "type": "module" }');
  write(
    folder,
    'tsconfig.json',
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: true,
        composite: false,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
        paths,
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      },
      include: ['packages'],
    }),
  );
  const { output } = await run([join(root, 'node_modules/.bin/tsc'), '-p', folder], { cwd: folder });
  return output;
}
