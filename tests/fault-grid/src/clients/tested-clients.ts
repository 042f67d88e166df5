import { readdirSync } from 'node:fs';
import type { TestedClient, TestedProvider } from './tested-client.js';

const folder = new URL('../providers/', import.meta.url);
// Sources when vitest runs, compiled files (beside their declarations) on the other lines of Node.
const files = readdirSync(folder).filter((file) => /^[\w-]+\.[jt]s$/.test(file));

/** Every file of `providers/`, by name. */
export const testedProviders: ReadonlyMap<string, TestedProvider> = new Map(
  await Promise.all(
    files.sort().map(async (file) => {
      const { provider } = (await import(new URL(file, folder).href)) as { provider: TestedProvider };
      return [file.slice(0, -3), provider] as const;
    }),
  ),
);

/** The operations of a provider, as its types package has them of the description. */
export async function describedOperations(
  provider: string,
): Promise<Readonly<Record<string, { readonly idempotent: boolean }>>> {
  const { operations } = (await import(`@customer-bridge/${provider}-types/operations`)) as {
    operations: Awaited<ReturnType<typeof describedOperations>>;
  };
  return operations;
}

const providers = [...testedProviders.values()];

/** Every client that the grid throws faults at. */
export const testedClients: readonly TestedClient[] = providers.flatMap(({ clients }) => clients);

/** One client of each provider, for promises that do not depend on credentials. */
export const oneOfEachProvider: readonly TestedClient[] = providers.map(({ clients }) => clients.at(-1)!);
