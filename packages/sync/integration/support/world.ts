import { createServer } from 'node:http';
import { once } from 'node:events';
import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import { startFlakyProvider, type Faults, type FlakyProvider } from './flaky-provider.ts';
import { createRandom, seed as runSeed } from './random.ts';

/** A customer in the merchant's own table. */
export interface Row {
  readonly yunoId: string;
  readonly kunacoreId: string;
  email: string;
  version: number;
  firstName?: string;
  isBroken?: boolean;
}

/** What surrounds a sync: the merchant's table, which other processes read over HTTP, and both providers. */
export interface World {
  readonly table: Map<string, Row>;
  readonly keys: readonly string[];
  readonly yuno: FlakyProvider;
  readonly kunacore: FlakyProvider;
  readonly fakes: {
    readonly yuno: ReturnType<typeof createYunoFake>;
    readonly kunacore: ReturnType<typeof createKunaCoreFake>;
  };
  /** Where the table is read: `/<key>`, or `/?cursor=` for a page of keys. */
  readonly tableUrl: string;
  readonly random: () => number;
  /** Called when a customer is read in the table. */
  onRead?: ((key: string) => void) | undefined;
  /** Changes one customer in the table. */
  change(key: string): void;
  setFaults(faults: Faults): void;
  /** Customers that one of the providers holds otherwise than the table says. */
  wrong(): readonly string[];
  close(): Promise<void>;
}

export const pageSize = 100;

export async function createWorld(customers: number, seed = runSeed): Promise<World> {
  console.log(`seed ${seed}`);
  const random = createRandom(seed);
  const yunoFake = createYunoFake();
  const kunacoreFake = createKunaCoreFake();
  const table = new Map<string, Row>();
  for (let index = 0; index < customers; index++) {
    const email = `v0.c${index}@example.com`;
    const row = { yunoId: yunoFake.seed({ email }).id, kunacoreId: kunacoreFake.seed({ email }).id };
    table.set(`customer-${index}`, { ...row, email, version: 0 });
  }
  const keys = [...table.keys()];

  const yuno = await startFlakyProvider(
    yunoFake.fetch,
    '/v1',
    (path, _body, method) => (method === 'PATCH' ? path : undefined),
    seed + 1,
  );
  const kunacore = await startFlakyProvider(
    kunacoreFake.fetch,
    '',
    (path, body) => (path.endsWith('/update') ? String((JSON.parse(body) as { id: unknown }).id) : undefined),
    seed + 2,
  );

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const key = decodeURIComponent(url.pathname.slice(1));
    if (key) {
      world.onRead?.(key);
      const row = table.get(key);
      // Stands for a database that fails.
      return void (row?.isBroken ? request.socket.destroy() : response.end(JSON.stringify(row ?? null)));
    }
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + pageSize;
    const page = { customers: keys.slice(start, end), total: keys.length };
    response.end(JSON.stringify({ ...page, ...(end < keys.length && { next: `${end}` }) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();

  const world: World = {
    table,
    keys,
    yuno,
    kunacore,
    fakes: { yuno: yunoFake, kunacore: kunacoreFake },
    tableUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    random,
    change(key) {
      const row = table.get(key)!;
      row.email = `v${++row.version}.${key.slice('customer-'.length)}@example.com`;
    },
    setFaults(faults) {
      yuno.faults = faults;
      kunacore.faults = faults;
    },
    wrong: () =>
      keys.filter((key) => {
        const { yunoId, kunacoreId, email } = table.get(key)!;
        return (
          yunoFake.customers.get(yunoId)?.email !== email ||
          kunacoreFake.customers.get(kunacoreId)?.email !== email
        );
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await Promise.all([yuno.close(), kunacore.close()]);
    },
  };
  return world;
}
