import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ApiDescription } from './api-description.ts';
import { root } from './providers.ts';

const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
const program = join(dirname(manifest), 'bin', 'cli.js');

/** A code sample in another language is not shown; the first one is there at first. */
const languages = [
  { lang: 'TypeScript', label: 'TypeScript' },
  { lang: 'curl', label: 'curl' },
];

/** Renders a description as one HTML page with its scripts inside. */
export async function render(description: ApiDescription): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-bridge-docs-'));
  const specification = join(folder, 'description.json');
  const config = join(folder, 'redocly.yaml');
  const page = join(folder, 'page.html');
  try {
    await writeFile(specification, JSON.stringify(description));
    await writeFile(config, JSON.stringify({ telemetry: 'off', openapi: { codeSamples: { languages } } }));
    const words = ['build-docs', specification, '--inlineBundle', '--output', page, '--config', config];
    const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
    await promisify(execFile)(process.execPath, [program, ...words], { cwd: root, env });
    return await readFile(page, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
