import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ApiDescription } from './api-description.ts';
import { root } from './providers.ts';

const program = join(
  dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
  'bin',
  'cli.js',
);

/** Reads a description with everything it references, as one document. */
export async function bundle(specification: string, workFolder: string): Promise<ApiDescription> {
  const file = join(workFolder, 'bundle.json');
  await redocly('bundle', specification, '--output', file);
  return JSON.parse(await readFile(file, 'utf8')) as ApiDescription;
}

/** Renders a description as one HTML page with its scripts inside. */
export async function render(description: ApiDescription, workFolder: string): Promise<string> {
  const specification = join(workFolder, 'description.json');
  const page = join(workFolder, 'page.html');
  await writeFile(specification, JSON.stringify(description));
  await redocly('build-docs', specification, '--inlineBundle', '--output', page);
  return readFile(page, 'utf8');
}

async function redocly(...words: string[]): Promise<void> {
  const environment = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
  await promisify(execFile)(process.execPath, [program, ...words, '--config', 'redocly.yaml'], {
    cwd: root,
    env: environment,
  });
}
