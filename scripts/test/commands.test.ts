import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../readme/pages.ts';
import { helpOf, usageOf } from '../run/command-line.mjs';
import { root } from '../lib/root.ts';
import commands from '../run/commands.json' with { type: 'json' };

const { scripts = {} } = readManifest('.');
const names = Object.keys(commands) as (keyof typeof commands)[];
const unknown = '--no-such-option';

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function node(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: tmpdir() }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

it('every script of the root is a command, or starts one by way of the bootstrap', () => {
  const started = Object.entries(scripts).map(
    ([name, text]) => /^node scripts\/run\.mjs (\S+)$/.exec(text)?.[1] ?? name,
  );
  expect([...new Set(started)].toSorted()).toEqual([...names].toSorted());
});

// What another program reads is described by that program.
const own = names.filter((name) => !('passesOn' in commands[name]));

const bootstrap = join(root, 'scripts', 'run.mjs');

describe.concurrent.each(own)('pnpm %s', { timeout: 30_000 }, (name) => {
  const [, file = ''] = /^node (\S+)$/.exec(scripts[name] ?? '') ?? [];
  const command = commands[name];

  it('is one program', () => expect(file).not.toBe(''));

  // That it reads its words as all of them do is seen by this call.
  it('says how it is called', async () => {
    const help = { code: 0, stdout: `${helpOf(name, command)}\n`, stderr: '' };
    expect(await node(join(root, file), '--help')).toEqual(help);
  });
});

it('a command that is called wrongly ends with 2, and has done nothing', { timeout: 30_000 }, async () => {
  const stderr = `Unknown option '${unknown}'\n${usageOf('site', commands.site)}\n`;
  expect(await node(join(root, 'scripts', 'site.ts'), unknown)).toEqual({ code: 2, stdout: '', stderr });
});

describe.concurrent.each(['main', 'generate', 'new:provider'] as const)(
  'the bootstrap, asked for %s',
  { timeout: 30_000 },
  (name) => {
    const command = commands[name];

    it.each(['--help', '-h'])('says how it is called: %s', async (flag) => {
      const help = { code: 0, stdout: `${helpOf(name, command)}\n`, stderr: '' };
      expect(await node(bootstrap, name, flag)).toEqual(help);
    });

    it('refuses an option that it does not have', async () => {
      const stderr = `Unknown option '${unknown}'\n${usageOf(name, command)}\n`;
      expect(await node(bootstrap, name, unknown)).toEqual({ code: 2, stdout: '', stderr });
    });
  },
);

it('a command without operands refuses one', async () => {
  const { code, stderr } = await node(bootstrap, 'main', 'operand');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining(usageOf('main', commands.main)),
  });
});

it.concurrent.each([
  ['new:provider', [], '<name> is missing'],
  ['new:provider', ['acme'], '--spec is missing'],
  ['new:provider', ['acme', 'other', '--spec', 'a.yaml'], 'only one <name> is taken'],
  ['new:provider', ['acme', '--spec'], "Option '--spec <value>' argument missing"],
  ['regen', ['--check', '--watch'], '--check writes nothing and --watch does: choose one'],
  ['test:nodes', ['21'], '21 is none of the lines'],
  ['consumers', ['nobody'], 'No such consumer'],
  ['changeset', ['status', unknown], `Unknown option '${unknown}'`],
  ['changeset', [unknown], `Unknown option '${unknown}'`],
] as const)('pnpm %s %j says: %s', { timeout: 30_000 }, async (name, words, problem) => {
  const { code, stdout, stderr } = await node(join(root, /\S+$/.exec(scripts[name]!)![0]), ...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.split('\n')[0]).toContain(problem);
  expect(stderr.split('\n')[1]).toBe(usageOf(name, commands[name]));
});

it('pnpm changeset passes on what its program knows', async () => {
  const { code, stdout } = await node(join(root, 'scripts', 'changeset.ts'), 'status', '--help');
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('--since <branch>') });
});
