import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../generate/generate.ts';
import { root as repository } from '../../lib/root.ts';
import { testFolder, write } from '../test-folder.ts';

type Files = Readonly<Record<string, unknown>>;

/** A workspace of its own in a temporary folder, with the given specs by provider; beside that of `acme` other files. */
export function workspace(specs: Files, files: Files = {}): string {
  const root = testFolder();
  for (const [provider, spec] of Object.entries(specs)) write(root, `specs/${provider}/openapi.yaml`, spec);
  for (const [file, content] of Object.entries(files)) write(root, `specs/acme/${file}`, content);
  return root;
}

/** A workspace with a copy of this repository's specs. */
export function workspaceOfThisRepository(): string {
  const root = workspace({});
  cpSync(join(repository, 'specs'), join(root, 'specs'), {
    recursive: true,
    filter: (source) => !source.includes('node_modules'),
  });
  return root;
}

/** The source of a types package. */
export interface Source {
  readonly folder: string;
  read(file: string): string;
  load(file: string): Promise<Record<string, never>>;
}

/** What is generated for `acme`. */
export async function generated(spec: unknown, files: Files = {}): Promise<Source> {
  const root = workspace({ acme: spec }, files);
  await generate(root);
  const folder = join(root, 'packages/acme-types/src');
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    load: (file) => import(join(folder, file)),
  };
}
