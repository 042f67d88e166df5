import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import { startFlakyProvider, type FlakyProvider } from './flaky-provider.ts';
import { listen } from './listen.ts';
import { createRandom, seed } from './random.ts';

/** A customer in the merchant's own table. */
export interface Row {
  readonly yunoId: string;
  readonly kunacoreId: string;
  email: string;
  version: number;
  firstName?: string;
  isBroken?: boolean;
}

export type Environment = Awaited<ReturnType<typeof createEnvironment>>;

const pageSize = 100;
/** So few that some changes are several pages. */
const changesAtOnce = 2;

/** What surrounds a sync: the merchant's table, which other processes read over HTTP, and both providers. */
export async function createEnvironment(customers: number) {
  const fakes = { yuno: createYunoFake(), kunacore: createKunaCoreFake() };
  const table = new Map<string, Row>();
  for (let index = 0; index < customers; index++) {
    const email = `v0.c${index}@example.com`;
    const ids = { yunoId: fakes.yuno.seed({ email }).id, kunacoreId: fakes.kunacore.seed({ email }).id };
    table.set(`customer-${index}`, { ...ids, email, version: 0 });
  }
  const yuno = await startFlakyProvider(fakes.yuno.fetch, '/v1', seed + 1);
  const kunacore = await startFlakyProvider(fakes.kunacore.fetch, '', seed + 2);

  /** Keys in the order of their changes. */
  const changes: string[] = [];
  const tableServer = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = (value: unknown): void => void response.end(JSON.stringify(value));
    const start = Number(searchParams.get('cursor'));
    if (pathname === '/changes') {
      environment.changeCursors.push(start);
      const customers = changes.slice(start, start + changesAtOnce);
      return answer({ customers, next: `${start + customers.length}` });
    }
    if (pathname === '/customers') {
      const end = start + pageSize;
      const page = { customers: environment.keys.slice(start, end), total: environment.keys.length };
      return answer({ ...page, ...(end < environment.keys.length && { next: `${end}` }) });
    }
    const key = decodeURIComponent(pathname.slice(1));
    environment.onRead(key);
    const row = table.get(key) ?? null;
    // Stands for a database that fails.
    if (row?.isBroken) request.socket.destroy();
    else answer(row);
  });

  const environment = {
    table,
    keys: [...table.keys()],
    yuno,
    kunacore,
    fakes,
    /** Where other processes find it. Below the table's URL are `<key>`, `customers` and `changes`. */
    urls: { yunoUrl: yuno.url, kunacoreUrl: kunacore.url, tableUrl: tableServer.url },
    random: createRandom(seed),
    /** Called when a customer is read in the table. */
    onRead: (_key: string): void => {},
    /** From where changes were asked for. */
    changeCursors: [] as number[],
    /** Changes one customer in the table. */
    change(key: string) {
      const row = table.get(key)!;
      row.email = `v${++row.version}.${key.slice('customer-'.length)}@example.com`;
      changes.push(key);
    },
    setFaults(faults: FlakyProvider['faults']) {
      yuno.faults = faults;
      kunacore.faults = faults;
    },
    /** Customers that one of the providers holds otherwise than the table says. */
    wrong: () =>
      [...table].flatMap(([key, { yunoId, kunacoreId, email }]) => {
        const held = [
          fakes.yuno.customers.get(yunoId)?.email,
          fakes.kunacore.customers.get(kunacoreId)?.email,
        ];
        return held.every((each) => each === email) ? [] : [key];
      }),
    close() {
      for (const server of [tableServer, yuno, kunacore]) server.close();
    },
  };
  return environment;
}
