import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { temporaryFolder } from '../lib/temporary-folder.ts';

const folders: string[] = [];

/** A folder for the tests of one file; setup.ts removes it after them. */
export function testFolder(): string {
  const { path } = temporaryFolder('test');
  folders.push(path);
  return path;
}

export function removeTestFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes a file below a folder: a text as it is, and anything else as YAML. */
export function write(folder: string, path: string, content: unknown = ''): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : stringify(content));
}
