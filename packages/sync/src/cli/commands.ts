import { setTimeout as sleep } from 'node:timers/promises';
import type { Providers } from '@customer-bridge/adapter';
import type { CustomerSync, Parked, ProviderStatus, Run, RunStatus } from '../customer-sync.js';
import type { ParkCode } from '../events.js';
import { exitCodes, type Call, type Command, type ExitCode, type Output } from './command.js';
import { table } from './table.js';

const watchMs = 2_000;
const progressMs = 500;

/** The commands by name. */
export const commands: Readonly<Record<string, Command>> = {
  status: {
    options: ['watch', 'json'],
    summary: 'Shows how much is to be done at each provider; --watch goes on.',
    async run(sync, { json, watch }, { print }) {
      for (;;) {
        const status = await sync.status();
        print(json ? JSON.stringify(status) : statusTable(status));
        if (!watch) return exitCodeFor(status);
        await sleep(watchMs);
      }
    },
  },

  find: {
    operands: '<customer>',
    options: ['json'],
    summary: 'Shows where one customer stands at each provider.',
    async run(sync, { operands: [customer = ''], json }, { print }) {
      const found = await sync.find(customer);
      const rows = Object.entries(found).map(([key, at]) => [
        key,
        at?.state,
        at?.attempts,
        at?.parked?.code,
        at?.partial?.join(', '),
      ]);
      print(
        json ? JSON.stringify(found) : table(['provider', 'state', 'attempts', 'code', 'left out'], rows),
      );
      return rows.some(([, state]) => state === 'parked') ? exitCodes.parked : exitCodes.ok;
    },
  },

  parked: {
    operands: '[provider]',
    options: ['json'],
    summary: 'Lists the customers that need a person.',
    async run(sync, { operands: [provider], json }, { print }) {
      const keys = provider === undefined ? Object.keys(await sync.status()) : [provider];
      const rows: (readonly unknown[])[] = [];
      for (const key of keys) {
        for await (const entry of sync.parked(key)) {
          if (json) print(JSON.stringify({ provider: key, ...entry }));
          rows.push([key, entry.customer, entry.code, entry.status, describe(entry)]);
        }
      }
      if (!json) print(table(['provider', 'customer', 'code', 'status', 'what'], rows));
      return rows.length > 0 ? exitCodes.parked : exitCodes.ok;
    },
  },

  retry: {
    operands: '<provider> [customer]',
    options: ['code'],
    summary: 'Tries parked customers again: one, those with --code, or all.',
    async run(sync, { operands: [provider = '', customer], code }, { print }) {
      const which = customer ?? (code === undefined ? {} : { code: code as ParkCode });
      print(`${await sync.retry(provider, which)} are tried again`);
    },
  },

  dismiss: {
    operands: '<provider> <customer>',
    summary: 'Forgets the parked entry of one customer.',
    run: (sync, { operands: [provider = '', customer = ''] }) => sync.dismiss(provider, customer),
  },

  pause: {
    operands: '[provider]',
    summary: 'Stops requests to a provider, or to all, in every process.',
    run: (sync, { operands: [provider] }) => sync.pause(provider),
  },

  resume: {
    operands: '[provider]',
    summary: 'Ends a pause.',
    run: (sync, { operands: [provider] }) => sync.resume(provider),
  },

  backfill: {
    options: ['json'],
    summary: 'Sends every customer. The workers do it; this shows how far they are.',
    run: async (sync, call, output) => showRun(sync, await sync.backfill(), call, output),
  },

  sweep: {
    options: ['repair', 'json'],
    summary: 'Compares every customer; with --repair those that differ are sent.',
    run: async (sync, call, output) => showRun(sync, await sync.sweep({ repair: call.repair }), call, output),
  },
};

type Status = Awaited<ReturnType<CustomerSync<Providers>['status']>>;

const exitCodeFor = (status: Status): ExitCode =>
  Object.values(status).some((of) => of?.parked) ? exitCodes.parked : exitCodes.ok;

async function showRun(
  sync: CustomerSync<Providers>,
  run: Run,
  { json }: Call,
  { print, showProgress }: Output,
): Promise<ExitCode> {
  let last = await run.status();
  for (; last.endedAt === undefined; last = await run.status()) {
    showProgress?.(progress(last));
    await sleep(progressMs);
  }
  showProgress?.('');
  print(json ? JSON.stringify(last) : progress(last));
  return last.state === 'done' ? exitCodeFor(await sync.status()) : exitCodes.failed;
}

function progress({ kind, state, done, listed, total, differing, skipped, startedAt }: RunStatus): string {
  const all = total ?? listed;
  const share = all > 0 ? ` (${Math.floor((done / all) * 100)} %)` : '';
  const compared = kind === 'sweep' ? `, ${differing} differ, ${skipped} skipped` : '';
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  const waits = state === 'waiting' ? ', waits for a worker' : '';
  return `${kind} ${state}: ${done} of ${all}${share}${compared}, ${seconds} s${waits}`;
}

function statusTable(status: Status): string {
  const titles = ['provider', 'waiting', 'working', 'delayed', 'parked', 'partial', 'oldest', 'note'];
  return table(
    titles,
    Object.entries(status).map(([key, of]) => [key, ...statusCells(of!)]),
  );
}

function statusCells(of: ProviderStatus): readonly unknown[] {
  const { waiting, working, delayed, parked, partial, oldestWaitingMs, paused, heldUntil } = of;
  const oldest = oldestWaitingMs === undefined ? '' : `${Math.round(oldestWaitingMs / 1_000)} s`;
  const held = heldUntil === undefined ? '' : `held for ${Math.ceil((heldUntil - Date.now()) / 1_000)} s`;
  return [waiting, working, delayed, parked, partial, oldest, paused ? 'paused' : held];
}

function describe({ message, issues }: Parked): string {
  return issues?.length ? issues.map((issue) => `${issue.path} ${issue.message}`).join('; ') : message;
}
