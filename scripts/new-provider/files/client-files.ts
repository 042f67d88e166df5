import type { Scaffold } from '../scaffold.ts';
import { basic } from '../templates/basic.ts';
import { client } from '../templates/client.ts';
import { clientOptions } from '../templates/client-options.ts';
import { clientReadme } from '../templates/client-readme.ts';
import { clientTest } from '../templates/client-test.ts';
import { config } from '../templates/provider-config.ts';

/** What is the client's own, by path in its package; its settings and its version come from its twin. */
export function clientFiles(scaffold: Scaffold, index: string): [path: string, text: string][] {
  const usesBasic = scaffold.security.credentials.some(({ kind }) => kind === 'basic');
  return [
    ['README.md', clientReadme(scaffold)],
    ...(usesBasic ? ([['src/basic.ts', basic()]] as [string, string][]) : []),
    ['src/client.ts', client(scaffold)],
    ['src/index.ts', index],
    ['src/options.ts', clientOptions(scaffold)],
    ['src/provider-config.ts', config(scaffold)],
    ['test/operations.test.ts', clientTest(scaffold)],
  ];
}
