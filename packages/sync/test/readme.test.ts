import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CustomerSync, ProviderSync, SyncOptions } from '../src/index.js';
import { parseOptions } from '../src/input/options.js';
import { defaultTuning } from '../src/tuning.js';
import { createFakes, createUntouchedStore, type Given } from './support/fakes.js';

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The rows of the table that begins with this column title, by the name in their first cell. */
function rowsOf(title: string): Readonly<Record<string, readonly string[]>> {
  const [, rows = ''] = new RegExp(`^\\| ${title} .*\\n\\|[- |]+\\|\\n((?:\\|.*\\n)+)`, 'm').exec(text) ?? [];
  const cells = rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  return Object.fromEntries(cells.map(([, name = '', ...others]) => [/\w+/.exec(name)![0], others]));
}

const options = {
  customers: true,
  providers: true,
  load: true,
  store: true,
  list: true,
  changedSince: true,
  onEvent: true,
  leaseMs: true,
} satisfies Record<keyof SyncOptions<Given>, true>;

const settings = {
  ratePerSecond: true,
  concurrency: true,
  settleMs: true,
  attempts: true,
  onUnsupported: true,
} satisfies Record<keyof ProviderSync, true>;

const methods = {
  changed: true,
  work: true,
  status: true,
  find: true,
  parked: true,
  retry: true,
  dismiss: true,
  pause: true,
  resume: true,
  backfill: true,
  sweep: true,
  runs: true,
  queues: true,
  close: true,
} satisfies Record<Exclude<keyof CustomerSync<Given>, symbol>, true>;

const parsed = parseOptions({
  customers: createFakes().customers,
  store: createUntouchedStore(),
  providers: { yuno: { ratePerSecond: 50 } },
  load: async () => null,
});

describe('the README', () => {
  it('names every option, setting and method, and no other', () => {
    expect(Object.keys(rowsOf('Option'))).toEqual(Object.keys(options));
    expect(Object.keys(rowsOf('Setting'))).toEqual(Object.keys(settings));
    expect(Object.keys(rowsOf('Method'))).toEqual(Object.keys(methods));
  });

  it('shows the defaults of the code', () => {
    const shown = (value: unknown): string =>
      typeof value === 'number' ? value.toLocaleString('en') : `\`${String(value)}\``;
    const { ratePerSecond: _, ...defaults } = parsed.providers.get('yuno')!;
    for (const [name, value] of Object.entries(defaults)) {
      expect([name, rowsOf('Setting')[name]![0]]).toEqual([name, shown(value)]);
    }
    expect(rowsOf('Option')['leaseMs']![0]).toBe(shown(parsed.leaseMs));
  });

  it('says the limits that are not options', () => {
    const { holdMs, maxHoldMs, maxBackOffMs, loadTimeoutMs, maxBacklog, followMs } = defaultTuning;
    expect(text).toContain(`${holdMs / 1_000} s at first and up to ${maxHoldMs / 1_000} s`);
    expect(text).toContain(`Back-off up to ${maxBackOffMs / 60_000} minutes`);
    expect(text).toContain(`hangs for ${loadTimeoutMs / 1_000} s`);
    expect(text).toContain(`at most ${maxBacklog.toLocaleString('en')} customers wait`);
    expect(text).toContain(`Asked every ${followMs / 1_000} s`);
    expect(text).toContain(`${parsed.leaseMs / 1_000} s after its death`);
  });
});
