import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Testkit from '@customer-bridge/testkit';

/** The testkit that is installed in a folder. */
export async function testkitIn(folder: string): Promise<typeof Testkit> {
  const entry = join(folder, 'node_modules', '@customer-bridge', 'testkit', 'dist', 'index.js');
  return (await import(pathToFileURL(entry).href)) as typeof Testkit;
}
