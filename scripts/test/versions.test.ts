import { describe, expect, it } from 'vitest';
import { versionFiles } from '../versions/version-files.ts';

describe('the version that a package states in code', () => {
  const files = versionFiles();

  it('is stated by each client', () => {
    const packages = files.map(({ file }) => file.split(/[\\/]/).at(-3));
    expect(packages).toEqual(expect.arrayContaining(['kunacore-client', 'yuno-client']));
  });

  it.each(files)('is the one of its manifest: $file', ({ text, expected }) => {
    expect(expected).toMatch(/^export const version = '\d+\.\d+\.\d+.*';$/m);
    expect(text).toBe(expected);
  });
});
