import type { Scaffold } from '../facts/facts.ts';
import { client } from '../templates/client.ts';
import { clientOptions } from '../templates/client-options.ts';
import { clientProfile, hasClientProfile } from '../templates/client-profile.ts';
import { clientReadme } from '../templates/client-readme.ts';
import { clientTest } from '../templates/client-test.ts';
import { config } from '../templates/provider-config.ts';
import { signRequest } from '../templates/sign-request.ts';

/** What is the client's own, by path in its package; the rest is copied from Yuno's. */
export function clientFiles(scaffold: Scaffold, index: string): [path: string, text: string][] {
  const files: [string, string][] = [
    ['README.md', clientReadme(scaffold)],
    ['src/client.ts', client(scaffold)],
    ['src/index.ts', index],
    ['src/options.ts', clientOptions(scaffold)],
    ['src/provider-config.ts', config(scaffold)],
    ['test/operations.test.ts', clientTest(scaffold)],
  ];
  if (scaffold.security.isSigned) files.push(['src/sign-request.ts', signRequest(scaffold)]);
  if (hasClientProfile(scaffold)) files.push(['test/client-profile.ts', clientProfile(scaffold)]);
  return files;
}
