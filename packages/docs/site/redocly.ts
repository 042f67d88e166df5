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

/** Renders a description as one HTML page with its scripts inside. */
export async function render(description: ApiDescription, workFolder: string): Promise<string> {
  const specification = join(workFolder, 'description.json');
  const page = join(workFolder, 'page.html');
  const config = join(workFolder, 'redocly.yaml');
  await writeFile(specification, JSON.stringify(description));
  await writeFile(config, JSON.stringify({ telemetry: 'off', openapi: { codeSamples: { languages } } }));
  await redocly(['build-docs', specification, '--inlineBundle', '--output', page], config);
  return readFile(page, 'utf8');
}

/** A code sample in another language is not shown; the first one is there at first. */
const languages = [
  { lang: 'TypeScript', label: 'TypeScript' },
  { lang: 'curl', label: 'curl' },
];

async function redocly(words: readonly string[], config: string): Promise<void> {
  const environment = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
  await promisify(execFile)(process.execPath, [program, ...words, '--config', config], {
    cwd: root,
    env: environment,
  });
}
