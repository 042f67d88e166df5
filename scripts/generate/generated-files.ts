import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A generated file: its name in the package's `src` folder, and what it holds. */
export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

/** Puts the line first that says where a file comes from. */
export function generatedFile(provider: string, name: string, text: string): GeneratedFile {
  const command = `node scripts/generate.ts ${provider}`;
  const banner = `// Generated from specs/${provider}/openapi.yaml by \`${command}\`; edit the spec, not this file.`;
  return { name, text: `${banner}\n\n${text.trim()}\n` };
}

/** The files of a folder that differ from what was generated: changed, missing, or no longer generated. */
export function driftedFiles(folder: string, files: readonly GeneratedFile[]): string[] {
  const generated = new Map(files.map(({ name, text }) => [name, text]));
  const changed = files.filter(({ name, text }) => read(join(folder, name)) !== text).map(({ name }) => name);
  const left = filesIn(folder).filter((name) => !generated.has(name));
  return [...changed, ...left].sort();
}

/** Makes the folder hold just the generated files; touches only those that differ, and each in one step. */
export function writeFiles(folder: string, files: readonly GeneratedFile[]): string[] {
  const drifted = driftedFiles(folder, files);
  const generated = new Map(files.map(({ name, text }) => [name, text]));
  for (const name of drifted) {
    const path = join(folder, name);
    const text = generated.get(name);
    if (text === undefined) rmSync(path);
    else replace(path, text);
  }
  return drifted;
}

function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
