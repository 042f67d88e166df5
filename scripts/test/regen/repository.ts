import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnvironment } from '../../lib/git-environment.ts';
import { generate } from '../../generate/generate.ts';
import { testFolder, write } from '../test-folder.ts';
import { acmeSpec, type Spec } from './spec.ts';

export interface Repository {
  readonly root: string;
  git(...words: readonly string[]): string;
  /** Commits everything. */
  commit(): string;
  /** A file's text; nothing where there is none. */
  read(path: string): string | undefined;
  /** Writes a text as it is, and anything else as YAML. */
  write(path: string, content: unknown): void;
  /** Edits the spec of the provider `acme`. */
  edit(change: (spec: Spec) => void): void;
  /** The files that differ from the last commit. */
  changed(): string[];
}

export const acmeChangeset = '.changeset/spec-acme.md';
export const acmeManifest = 'packages/acme-types/package.json';

/** A git repository of its own with one provider, `acme`, all of it generated and committed on `main`. */
export async function repository({ version = '0.0.0' } = {}): Promise<Repository> {
  const root = testFolder();
  let spec = acmeSpec();
  const here: Repository = {
    root,
    git: (...words) => {
      const env = { ...process.env, ...gitEnvironment() };
      return execFileSync('git', words, { cwd: root, env, encoding: 'utf8', stdio: 'pipe' }).trim();
    },
    commit() {
      here.git('add', '--all');
      here.git('commit', '--quiet', '--allow-empty', '--message=Changed');
      return here.git('rev-parse', 'HEAD');
    },
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
    write: (path, content) => write(root, path, content),
    edit(change) {
      spec = structuredClone(spec);
      change(spec);
      here.write('specs/acme/openapi.yaml', spec);
    },
    changed: () =>
      here
        .git('status', '--short', '--untracked-files=all')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.trim().split(/\s+/)[1]!),
  };
  here.git('init', '--quiet');
  here.write('redocly.yaml', {
    extends: ['minimal'],
    rules: { 'operation-summary': 'error' },
  });
  here.write('.changeset/config.json', '{ "baseBranch": "main" }');
  here.write(acmeManifest, manifest('@example/acme-types', version));
  here.write('packages/acme-client/package.json', manifest('@example/acme-client', version));
  here.edit(() => {});
  await generate(root);
  here.commit();
  return here;
}

export function manifest(name: string, version: string): string {
  return `${JSON.stringify({ name, version }, null, 2)}\n`;
}
