import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCustomerSync, type SyncOptions } from '../src/index.js';
import { parseOptions } from '../src/input/options.js';
import { defaultTuning } from '../src/tuning.js';
import type { Given } from './support/adapter.js';
import { createFakes, createUntouchedStore } from './support/fakes.js';

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

const given = {
  customers: createFakes().customers,
  providers: { yuno: { ratePerSecond: 50 } },
  load: async () => null,
  store: createUntouchedStore(),
};
const parsed = parseOptions(given);
const settings = parsed.providers.get('yuno')!;

describe('the README', () => {
  it('names every option, setting and method, and no other', () => {
    const options = { ...given, list: 1, changedSince: 1, onEvent: 1, leaseMs: 1 };
    const all = options satisfies Record<keyof SyncOptions<Given>, unknown>;
    expect(Object.keys(rowsOf('Option'))).toEqual(Object.keys(all));
    expect(new Set(Object.keys(rowsOf('Setting')))).toEqual(new Set(Object.keys(settings)));
    expect(Object.keys(rowsOf('Method'))).toEqual(Object.keys(createCustomerSync(given)));
  });

  it('shows the defaults of the code', () => {
    const shown = (value: unknown): string =>
      typeof value === 'number' ? value.toLocaleString('en') : `\`${String(value)}\``;
    const { ratePerSecond: _, ...defaults } = settings;
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
