import { appendFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchSpecs } from '../regen/watch.ts';
import { testFolder, write } from './test-folder.ts';

let root: string;
let stop: AbortController;

beforeEach(() => {
  root = testFolder();
  stop = new AbortController();
  for (const folder of ['acme/schemas', 'other', 'acme/.turbo']) write(root, `specs/${folder}/spec.yaml`);
});

afterEach(() => stop.abort());

/** Starts the watch, and gives a function that waits for its next call. */
function watching(): () => Promise<readonly string[]> {
  const calls: (readonly string[])[] = [];
  let tell = (): void => {};
  void watchSpecs(
    root,
    async (folders) => {
      calls.push(folders);
      tell();
    },
    stop.signal,
  );
  return async () => {
    while (calls.length === 0) await new Promise<void>((resolve) => (tell = resolve));
    return calls.shift()!;
  };
}

it('tells in whose folder a file was saved, added, removed or put in the place of another', async () => {
  const next = watching();
  expect(await next()).toEqual(['acme', 'other']);
  const file = join(root, 'specs/acme/schemas/spec.yaml');
  appendFileSync(file, 'a: 1\n');
  expect(await next()).toEqual(['acme']);
  write(root, 'specs/acme/schemas/spec.yaml.new', 'a: 2\n');
  renameSync(`${file}.new`, file);
  expect(await next()).toEqual(['acme']);
  write(root, 'specs/third/openapi.yaml');
  expect(await next()).toEqual(['third']);
  rmSync(join(root, 'specs/other'), { recursive: true });
  expect(await next()).toEqual(['other']);
});

it('does not miss what is saved while a save is still being followed', async () => {
  const seen: (readonly string[])[] = [];
  await watchSpecs(
    root,
    async (folders) => {
      seen.push(folders);
      if (seen.length === 1) appendFileSync(join(root, 'specs/other/spec.yaml'), 'b: 1\n');
      else stop.abort();
    },
    stop.signal,
  );
  expect(seen).toEqual([['acme', 'other'], ['other']]);
});

it('leaves the notes of other tools alone', async () => {
  const next = watching();
  await next();
  appendFileSync(join(root, 'specs/acme/.turbo/spec.yaml'), 'log\n');
  appendFileSync(join(root, 'specs/other/spec.yaml'), 'b: 1\n');
  expect(await next()).toEqual(['other']);
});
