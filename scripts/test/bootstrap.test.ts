import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readManifest } from '../readme/pages.ts';
import { root } from '../run/command.ts';
import telemetryOff from '../run/telemetry-off.json' with { type: 'json' };

// Stands in for npx and pnpm: prints what it was called with, one line for each call, and ends with a code of its own.
const standIn = `#!${process.execPath}
const { argv, env } = process;
const name = require('node:path').basename(argv[1]);
console.log(JSON.stringify({ name, words: argv.slice(2), env: { ...env } }));
process.exit(Number(env[name.toUpperCase() + '_ENDS_WITH'] ?? 0));
`;
const folder = mkdtempSync(join(tmpdir(), 'customer-bridge-bootstrap-'));
for (const name of ['npx', 'pnpm']) {
  writeFileSync(join(folder, name), standIn);
  chmodSync(join(folder, name), 0o755);
}
afterAll(() => rmSync(folder, { recursive: true }));

interface Call {
  name: string;
  words: string[];
  env: Record<string, string>;
}

function bootstrap(words: string[], environment: Record<string, string> = {}) {
  const PATH = [folder, process.env['PATH']].join(delimiter);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'run.mjs'), ...words],
    {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { ...process.env, ...environment, PATH },
    },
  );
  const calls = stdout
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Call] : []));
  return { status, stderr, calls };
}

const { packageManager } = readManifest('.') as { packageManager?: string };
const awkward = ['two words', '--flag', '$HOME', `it's`, '"quoted"', ''];

describe('the bootstrap, on a bare machine', () => {
  it('fetches the pnpm that package.json names, and hands every argument on as it is', () => {
    const { calls, status } = bootstrap(['check', ...awkward]);
    expect(status).toBe(0);
    expect(calls.map(({ name }) => name)).toEqual(['npx']);
    expect(calls[0]?.words).toContain(`--package=${packageManager}`);
    expect(calls[0]?.words.slice(-awkward.length - 1)).toEqual(['check', ...awkward]);
  });

  it('switches off the telemetry of every tool', () => {
    expect(bootstrap(['check']).calls[0]?.env).toMatchObject(telemetryOff);
  });

  it('ends with the exit code of what it ran', () => {
    expect(bootstrap(['check'], { NPX_ENDS_WITH: '7' }).status).toBe(7);
  });

  it.each([[[]], [['no-such-script']], [['toString']]])('refuses %j and lists the scripts', (words) => {
    const { status, stderr, calls } = bootstrap(words);
    expect(status).toBe(2);
    expect(calls).toEqual([]);
    for (const script of ['start', 'test', 'generate', 'site']) expect(stderr).toContain(script);
  });
});

describe('the bootstrap, once the tools are there', () => {
  const here = (words: string[], environment?: Record<string, string>) =>
    bootstrap(['--tools-are-here', ...words], environment);

  it('installs from the lockfile, then runs the script with its arguments', () => {
    const { calls } = here(['check', ...awkward]);
    expect(calls.map(({ name, words }) => [name, words.find((word) => !word.startsWith('-'))])).toEqual([
      ['pnpm', 'install'],
      ['pnpm', 'run'],
    ]);
    expect(calls[0]?.words).toContain('--frozen-lockfile');
    expect(calls[1]?.words.slice(-awkward.length - 1)).toEqual(['check', ...awkward]);
  });

  it('runs nothing when the installation fails, and ends with its exit code', () => {
    const { calls, status } = here(['check'], { PNPM_ENDS_WITH: '5' });
    expect(calls).toHaveLength(1);
    expect(status).toBe(5);
  });
});
