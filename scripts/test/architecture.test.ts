import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/root.ts';
import { workTreeFiles } from './work-tree.ts';

it('ARCHITECTURE.md and the README files beside the code name files that are there', () => {
  const files = workTreeFiles();
  const pages = [
    'ARCHITECTURE.md',
    'docs/add-a-provider.md',
    ...files.filter((path) => /^tests\/.*README\.md$/.test(path)),
  ];
  const missing = pages.flatMap((page) => {
    const named = [
      ...readFileSync(join(root, page), 'utf8').matchAll(/`([\w/<>-]+(?:\.[\w-]+)*\.(?:ts|js|json|yaml))`/g),
    ];
    return named
      .map(([, name = '']) => name.replaceAll('<provider>', 'yuno').replaceAll('<name>', 'yuno-client'))
      .filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))
      .map((name) => `${page}: ${name}`);
  });
  // The benchmarks write these anew.
  expect(missing.filter((line) => !/results\.(?:md|json)$/.test(line))).toEqual([]);
});
