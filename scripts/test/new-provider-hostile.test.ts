import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../lib/root.ts';
import { type NewProvider, planNewProvider } from '../new-provider/new-provider.ts';
import { hostile } from './new-provider/hostile.ts';
import { typeCheck } from './new-provider/type-check.ts';
import { write } from './test-folder.ts';

const cache = join(root, 'scripts', '.cache');

describe('a hostile description', { timeout: 120_000 }, () => {
  let folder = '';
  const made: (NewProvider | Error)[] = [];

  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'hostile-'));
    for (const [index, { spec }] of hostile.entries()) {
      write(folder, `${index}.yaml`, spec);
      const file = join(folder, `${index}.yaml`);
      const options = { name: `hostile-${index}`, spec: file, folder, fix: index % 2 === 0 };
      made.push(await planNewProvider(root, options).catch((error: Error) => error));
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(hostile.map(({ what, refused }, index) => ({ what, refused, index })))(
    'is taken or refused by a sentence: $what',
    ({ refused, index }) => {
      const result = made[index]!;
      const said = result instanceof Error ? `${result.name}: ${result.message}` : 'taken';
      if (refused)
        expect(said).toMatch(new RegExp(`^(?:NewProvider|Spec)Error: .*(?:${refused.source})`, 's'));
      else expect(said).toBe('taken');
    },
  );

  it('becomes no code: all that is made of it type-checks, and none of it runs', async () => {
    const providers = made.filter((one): one is NewProvider => !(one instanceof Error));
    const sources = join(folder, 'sources');
    mkdirSync(sources);
    expect(await typeCheck(sources, providers)).toBe('');
    expect(globalThis).not.toHaveProperty('PWNED');
    // What is hostile stands in texts and comments alone.
    const sourceFiles = providers
      .flatMap(({ files }) => [...files.added])
      .filter(([path]) => path.endsWith('.ts'));
    const tainted = sourceFiles.filter(([, text]) => codeOf(text).includes('PWNED'));
    expect(tainted.map(([path]) => path)).toEqual([]);
  });
});

/** A source without its texts, templates, comments and regular expressions. */
function codeOf(source: string): string {
  return source.replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    '',
  );
}
