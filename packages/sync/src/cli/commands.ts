import type { Providers } from '@customer-bridge/adapter';
import type { CustomerSync, Parked, ProviderStatus, Run, RunStatus } from '../customer-sync.js';
import type { ParkCode } from '../events.js';
import { exitCodes, type Call, type Command, type ExitCode, type Output } from './command.js';
import { table } from './table.js';

type Sync = CustomerSync<Providers>;

const watchMs = 2_000;

/** The commands by name. */
export const commands: Readonly<Record<string, Command>> = {
  status: {
    operands: '',
    options: ['watch', 'json'],
    summary: 'Shows how much is to be done at each provider; --watch goes on.',
    async run(sync, call, output) {
      for (;;) {
        const status = await sync.status();
        output.print(call.json ? JSON.stringify(status) : table(statusRows(status)));
        if (!call.watch) return exitCodeFor(Object.values(status).some((of) => (of?.parked ?? 0) > 0));
        await new Promise((resolve) => setTimeout(resolve, watchMs));
      }
    },
  },

  find: {
    operands: '<customer>',
    options: ['json'],
    summary: 'Shows where one customer stands at each provider.',
    async run(sync, { operands: [customer = ''], json }, output) {
      const found = await sync.find(customer);
      const states = Object.entries(found).flatMap(([key, state]) =>
        state ? ([[key, state]] as const) : [],
      );
      output.print(
        json
          ? JSON.stringify(found)
          : table([
              ['provider', 'state', 'attempts', 'code', 'left out'],
              ...states.map(([key, { state, attempts, parked, partial }]) => [
                key,
                state,
                attempts ?? '',
                parked?.code ?? '',
                partial?.join(', ') ?? '',
              ]),
            ]),
      );
      return exitCodeFor(states.some(([, { state }]) => state === 'parked'));
    },
  },

  parked: {
    operands: '[provider]',
    options: ['json'],
    summary: 'Lists the customers that need a person.',
    async run(sync, { operands: [provider], json }, output) {
      const keys = provider === undefined ? Object.keys(await sync.status()) : [provider];
      const rows: (readonly unknown[])[] = [];
      for (const key of keys) {
        for await (const entry of sync.parked(key)) {
          if (json) output.print(JSON.stringify({ provider: key, ...entry }));
          rows.push([key, entry.customer, entry.code, entry.status ?? '', describe(entry)]);
        }
      }
      if (!json) output.print(table([['provider', 'customer', 'code', 'status', 'what'], ...rows]));
      return exitCodeFor(rows.length > 0);
    },
  },

  retry: {
    operands: '<provider> [customer]',
    options: ['code'],
    summary: 'Tries parked customers again: one, those with --code, or all.',
    async run(sync, { operands: [provider = '', customer], code }, output) {
      const which = customer ?? (code === undefined ? {} : { code: code as ParkCode });
      output.print(`${await sync.retry(provider, which)} are tried again`);
      return exitCodes.ok;
    },
  },

  dismiss: {
    operands: '<provider> <customer>',
    options: [],
    summary: 'Forgets the parked entry of one customer.',
    async run(sync, { operands: [provider = '', customer = ''] }) {
      await sync.dismiss(provider, customer);
      return exitCodes.ok;
    },
  },

  pause: {
    operands: '[provider]',
    options: [],
    summary: 'Stops requests to a provider, or to all, in every process.',
    async run(sync, { operands: [provider] }) {
      await sync.pause(provider);
      return exitCodes.ok;
    },
  },

  resume: {
    operands: '[provider]',
    options: [],
    summary: 'Ends a pause.',
    async run(sync, { operands: [provider] }) {
      await sync.resume(provider);
      return exitCodes.ok;
    },
  },

  backfill: {
    operands: '',
    options: ['json'],
    summary: 'Sends every customer. The workers do it; this shows how far they are.',
    run: async (sync, call, output) => showRun(sync, await sync.backfill(), call, output),
  },

  sweep: {
    operands: '',
    options: ['repair', 'json'],
    summary: 'Compares every customer; with --repair those that differ are sent.',
    run: async (sync, call, output) => showRun(sync, await sync.sweep({ repair: call.repair }), call, output),
  },
};

const exitCodeFor = (isParked: boolean): ExitCode => (isParked ? exitCodes.parked : exitCodes.ok);

async function showRun(sync: Sync, run: Run, { json }: Call, output: Output): Promise<ExitCode> {
  let last: RunStatus = await run.status();
  while (last.endedAt === undefined) {
    output.showProgress?.(progress(last));
    await new Promise((resolve) => setTimeout(resolve, 500));
    last = await run.status();
  }
  output.showProgress?.('');
  output.print(json ? JSON.stringify(last) : progress(last));
  if (last.state !== 'done') return exitCodes.failed;
  return exitCodeFor(Object.values(await sync.status()).some((of) => (of?.parked ?? 0) > 0));
}

function progress({ kind, state, done, listed, total, differing, skipped, startedAt }: RunStatus): string {
  const all = total ?? listed;
  const share = all > 0 ? ` (${Math.floor((done / all) * 100)} %)` : '';
  const compared = kind === 'sweep' ? `, ${differing} differ, ${skipped} skipped` : '';
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  const waits = state === 'waiting' ? ', waits for a worker' : '';
  return `${kind} ${state}: ${done} of ${all}${share}${compared}, ${seconds} s${waits}`;
}

function statusRows(status: Readonly<Record<string, ProviderStatus | undefined>>): (readonly unknown[])[] {
  return [
    ['provider', 'waiting', 'working', 'delayed', 'parked', 'partial', 'oldest', 'note'],
    ...Object.entries(status).flatMap(([key, of]) => (of ? [statusRow(key, of)] : [])),
  ];
}

function statusRow(key: string, of: ProviderStatus): readonly unknown[] {
  const { waiting, working, delayed, parked, partial, oldestWaitingMs, paused, heldUntil } = of;
  const oldest = oldestWaitingMs === undefined ? '' : `${Math.round(oldestWaitingMs / 1_000)} s`;
  const held = heldUntil === undefined ? '' : `held for ${Math.ceil((heldUntil - Date.now()) / 1_000)} s`;
  return [key, waiting, working, delayed, parked, partial, oldest, paused ? 'paused' : held];
}

function describe({ message, issues }: Parked): string {
  return issues?.length ? issues.map((issue) => `${issue.path} ${issue.message}`).join('; ') : message;
}
