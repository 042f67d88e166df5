import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root: string = join(import.meta.dirname, '..', '..', '..');

/** The client package of a provider. */
export interface Client {
  /** `@customer-bridge/yuno-client`. */
  package: string;
  /** The provider, as a variable is called. */
  name: string;
  /** The function that creates it, `createYunoClient`. */
  create: string;
  /** The text of its published declarations. */
  declarations: string;
}

/** Every provider that has a description, in alphabetical order: the one list that the whole site goes by. */
export const providers: readonly string[] = readdirSync(join(root, 'specs'), { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .map((folder) => folder.name)
  .toSorted();

/** A provider's client; `undefined` if none has been built. */
export function clientOf(provider: string): Client | undefined {
  const folder = join(root, 'packages', `${provider}-client`, 'dist', 'client.d.ts');
  if (!existsSync(folder)) return undefined;
  const declarations = readFileSync(folder, 'utf8');
  const [, create = ''] = /function (create\w+Client)/.exec(declarations) ?? [];
  return {
    package: `@customer-bridge/${provider}-client`,
    name: provider.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    create,
    declarations,
  };
}

/** What a provider calls itself: the title of its description without the last word, `Yuno customers`. */
export function titleOf(provider: string): string {
  const text = readFileSync(join(root, 'specs', provider, 'openapi.yaml'), 'utf8');
  const [, title = provider] = /^ {2}title: *(.+?)(?: \w+)?$/m.exec(text) ?? [];
  return title;
}
