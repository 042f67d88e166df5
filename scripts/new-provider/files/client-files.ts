import type { Scaffold } from '../scaffold.ts';
import { client } from '../templates/client.ts';
import { clientOptions } from '../templates/client-options.ts';
import { clientProfile, clientSuiteTest, hasClientProfile } from '../templates/client-profile.ts';
import { clientReadme } from '../templates/client-readme.ts';
import { clientTest } from '../templates/client-test.ts';
import { config } from '../templates/provider-config.ts';
import { signRequest } from '../templates/sign-request.ts';

/** What is the client's own, by path in its package; its settings and its version are copied from Yuno's. */
export function clientFiles(scaffold: Scaffold, index: string): [path: string, text: string][] {
  const isSigned = scaffold.security.credentials.some(({ kind }) => kind === 'signature');
  return [
    ['README.md', clientReadme(scaffold)],
    ['src/client.ts', client(scaffold)],
    ['src/index.ts', index],
    ['src/options.ts', clientOptions(scaffold)],
    ['src/provider-config.ts', config(scaffold)],
    ...(isSigned ? ([['src/sign-request.ts', signRequest(scaffold)]] as [string, string][]) : []),
    ...(hasClientProfile(scaffold)
      ? ([
          ['test/client-profile.ts', clientProfile(scaffold)],
          ['test/client-suite.test.ts', clientSuiteTest()],
        ] as [string, string][])
      : []),
    ['test/operations.test.ts', clientTest(scaffold)],
  ];
}
