import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root as thisCheckout } from '../../lib/root.ts';
import { testFolder } from '../test-folder.ts';

export interface Call {
  name: string;
  words: string[];
  env: Record<string, string>;
}

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
  /** The stand-ins that were called, in order. */
  calls: Call[];
}

/** A checkout with the bootstrap alone, on a machine where npm and pnpm are stand-ins and nothing else is found. */
export interface BareCheckout {
  root: string;
  /** Runs `node scripts/run.mjs <words>`; `pretend` is JavaScript that runs before it. */
  run(words: string[], environment?: Record<string, string>, pretend?: string): Promise<Run>;
  /** What the cache of tools holds. */
  fetched(): string[];
}

const inShell = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

// A `#!` line with the path of Node would not do: the system does not find one that is long or holds a space, and the
// search along PATH would go on to the real programs.
const script = (...words: string[]): string => `#!/bin/sh\nexec ${words.map(inShell).join(' ')} "$@"\n`;
const standIn = (name: string): string =>
  script(process.execPath, join(import.meta.dirname, 'stand-in.cjs'), name);

/** Makes one in a folder of this name. */
export function bareCheckout(name = 'checkout'): BareCheckout {
  const parent = testFolder();
  const root = join(parent, name);
  for (const part of ['package.json', 'scripts/run.mjs', 'scripts/run'])
    cpSync(join(thisCheckout, part), join(root, part), { recursive: true });
  const programs = join(parent, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'npm'), standIn('npm'));
  chmodSync(join(programs, 'npm'), 0o755);
  const standIns = { STAND_IN_NODE: script(process.execPath), STAND_IN_PNPM: standIn('pnpm') };

  return {
    root,
    async run(words, environment = {}, pretend = '') {
      const options = [`--import=data:text/javascript,${encodeURIComponent(pretend)}`];
      const child = spawn(process.execPath, [...options, join(root, 'scripts', 'run.mjs'), ...words], {
        cwd: tmpdir(),
        env: { ...standIns, ...environment, PATH: programs },
      });
      const outputs = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const)
        child[stream].setEncoding('utf8').on('data', (text: string) => (outputs[stream] += text));
      const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
      const lines = outputs.stdout.split('\n').filter((line) => line.startsWith('{"name"'));
      return { status, ...outputs, calls: lines.map((line) => JSON.parse(line) as Call) };
    },
    fetched() {
      try {
        return readdirSync(join(root, '.cache', 'tools'));
      } catch {
        return [];
      }
    },
  };
}
