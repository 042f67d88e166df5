import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { temporaryFolder } from '../../lib/temporary-folder.ts';

const repository = join(import.meta.dirname, '../../..');
const folders: string[] = [];

/** A workspace of its own in a temporary folder, with the given specs by provider. */
export function workspace(specs: Readonly<Record<string, unknown>>): string {
  const root = temporaryFolder('generate').path;
  folders.push(root);
  for (const [provider, spec] of Object.entries(specs)) write(root, `specs/${provider}/openapi.yaml`, spec);
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

export function write(root: string, file: string, content: unknown): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : stringify(content));
}

export function removeWorkspaces(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
