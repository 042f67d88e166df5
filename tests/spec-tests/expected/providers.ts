import { readdirSync } from 'node:fs';
import type { Provider } from './provider.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

/** What each folder beside this file says. */
export const providers: readonly Provider[] = await Promise.all(
  folders
    .map(({ name }) => name)
    .sort()
    .map(async (name) => {
      const { provider }: { provider: Provider } = await import(`./${name}/provider.ts`);
      return provider;
    }),
);
