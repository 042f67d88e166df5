import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readManifest } from '../readme/pages.ts';
import { npmCi } from '../run/npm-ci.mjs';
import { root } from '../lib/root.ts';
import { workTreeFiles } from './work-tree.ts';

// What SECURITY.md says of the dependencies; tarball.test.ts counts those that users get.

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = workTreeFiles();
const lockfiles = files.filter((path) => /(?:^|\/)(?:pnpm-lock\.yaml|package-lock\.json)$/.test(path));
const actions = files.filter((path) => /^\.github\/.*\.yml$/.test(path) && !path.endsWith('dependabot.yml'));

interface Locked {
  integrity?: string;
  resolution?: { integrity?: string; tarball?: string };
  resolved?: string;
  link?: boolean;
}

describe('a lockfile', () => {
  it.each(lockfiles)('holds a hash of every package, and no address: %s', (path) => {
    const { packages = {} } = parse(read(path)) as { packages?: Record<string, Locked> };
    const entries = Object.entries(packages).filter(([name]) => name !== '');
    expect(entries).not.toEqual([]);
    for (const [name, { integrity, resolution, resolved }] of entries) {
      expect(`${name} ${integrity ?? resolution?.integrity}`).toMatch(/ sha512-/);
      expect([name, resolved, resolution?.tarball]).toEqual([name, undefined, undefined]);
    }
  });

  it.each(lockfiles)('is watched for updates: %s', (path) => {
    const { updates } = parse(read('.github/dependabot.yml')) as {
      updates: { 'package-ecosystem': string; directories: string[] }[];
    };
    const watched = updates.find((update) => update['package-ecosystem'] === 'npm')?.directories;
    expect(watched).toContain(posix.join('/', posix.dirname(path)));
  });
});

describe('an installation', () => {
  // Rehearsals and checks of the packed packages install them as their users do, without a lockfile.
  const asUsers = ['tests/consumers/kit/app.ts', 'scripts/release/consumer.ts'];
  const code = files.filter(
    (path) =>
      /\.(?:ts|mjs|cjs|js|yml)$|^\.ci\/run$|(?:^|\/)package\.json$/.test(path) &&
      !/\/test\/|\/templates\/|^packages\/[^/]+\/src\//.test(path) &&
      !asUsers.includes(path),
  );
  const commands = /\b(?:npm|pnpm)['\s,"]+(?:ci|i|install|add|dlx|update)\b|\bnpx\b|\bcorepack\b/g;

  it('takes what a lockfile holds, wherever a program or a workflow starts one', () => {
    const started = code.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => line.match(commands) !== null && !/^\s*(?:\/\/|\*|#)/.test(line))
        .filter((line) => !/--frozen-lockfile/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(started).toEqual([
      // The links of a provider that is being added: every version is known already.
      "scripts/new-provider.ts: const command = ['pnpm', 'install', '--prefer-offline', '--no-frozen-lockfile'];",
    ]);
  });

  it('by npm runs no script', () => {
    expect(npmCi.slice(0, 2)).toEqual(['ci', '--ignore-scripts']);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const starting = code.filter((path) => /['"]ci['"]|npm ci\b/.test(read(path)));
    expect(starting).toEqual(['scripts/run/npm-ci.mjs']);
  });

  it.each(files.filter((path) => path.endsWith('pnpm-workspace.yaml')))(
    'by pnpm takes no version of the last day, and runs the scripts alone that it is told: %s',
    (path) => {
      const settings = parse(read(path)) as Record<string, unknown>;
      expect(settings['minimumReleaseAge']).toBe(24 * 60);
      expect(settings).not.toHaveProperty('dangerouslyAllowAllBuilds');
      expect(settings).not.toHaveProperty('minimumReleaseAgeExclude');
    },
  );
});

describe('a workflow', () => {
  it.each(actions)('uses no cache: %s', (path) => {
    expect(read(path)).not.toMatch(/actions\/cache|^\s*cache:/m);
    for (const [step] of read(path).matchAll(/actions\/setup-node@[^]*?(?=\n\s*- |$)/g))
      expect(step).toContain('package-manager-cache: false');
  });

  it('that publishes installs Changesets alone', () => {
    const { jobs } = parse(read('.github/workflows/release.yml')) as {
      jobs: Record<string, { steps: { uses?: string; with?: object }[] }>;
    };
    const setup = jobs['publish']?.steps.find(({ uses }) => uses === './.github/actions/setup');
    expect(setup?.with).toEqual({ packages: 'publishing' });
    const { runs } = parse(read('.github/actions/setup/action.yml')) as {
      runs: { steps: { if?: string; run?: string }[] };
    };
    const installing = runs.steps.filter(({ if: condition }) => condition?.includes("'publishing'"));
    expect(installing.map(({ run }) => run)).toEqual([
      `pnpm install --frozen-lockfile --prod --filter ${readManifest('.').name}`,
    ]);
    const { dependencies } = readManifest('.') as { dependencies?: object };
    expect(Object.keys(dependencies ?? {})).toEqual(['@changesets/cli']);
  });
});

it('no package that is published asks for an install script', () => {
  for (const path of globSync('packages/*/package.json', { cwd: root })) {
    const { scripts = {} } = JSON.parse(read(path)) as { scripts?: object };
    expect(Object.keys(scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$/)]),
    );
  }
});
