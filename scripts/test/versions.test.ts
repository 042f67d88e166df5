import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { versionFiles } from '../versions/version-files.ts';

describe('the version that a package states in code', () => {
  it('is stated by each client', () => {
    const packages = versionFiles().map(({ file }) => file.split(/[\\/]/).at(-3));
    expect(packages).toEqual(expect.arrayContaining(['kunacore-client', 'yuno-client']));
  });

  it.each(versionFiles())('is the one of its manifest: $file', ({ file, expected }) => {
    expect(readFileSync(file, 'utf8')).toBe(expected);
  });
});
