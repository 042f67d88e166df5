import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** Everything that a file of the adapter brings along at run time; type imports vanish. */
function broughtBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(source, file), 'utf8').replaceAll(/^(import|export) type [^;]*;/gm, '');
  for (const [, name = ''] of text.matchAll(/ from '([^']+)'/g)) {
    if (name.startsWith('.')) broughtBy(join(dirname(file), name.replace(/\.js$/, '.ts')), seen);
    else seen.add(name);
  }
  return seen;
}

const brought = (file: string): string => [...broughtBy(file)].join('\n');

describe('the adapter in a bundle', () => {
  it('has no provider by itself', () => {
    expect(brought('index.ts')).not.toMatch(/yuno|kunacore/);
  });

  it('with one provider has nothing of the other', () => {
    expect(brought('providers/yuno.ts')).toContain('customer/phone.ts');
    expect(brought('providers/yuno.ts')).not.toMatch(/kunacore/);
    expect(brought('providers/kunacore.ts')).not.toMatch(/yuno/);
  });

  it('has no client: that is the caller’s own', () => {
    expect(brought('providers/yuno.ts') + brought('providers/kunacore.ts')).not.toMatch(/-client/);
  });
});
