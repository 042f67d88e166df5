import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CustomerAdapter, UpdateAllOptions } from '../src/index.js';
import { defaultLimits } from '@customer-bridge/http';

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The first cells of the table that begins with this column title. */
function firstCells(title: string): readonly string[] {
  const [, rows = ''] = new RegExp(`^\\| ${title} .*\\n\\|[- |]+\\|\\n((?:\\|.*\\n)+)`, 'm').exec(text) ?? [];
  return [...rows.matchAll(/^\| `(\w+)/gm)].map(([, name = '']) => name);
}

const options = {
  onUnsupported: true,
  onLossy: true,
  onBlank: true,
  onResult: true,
  signal: true,
  deadlineMs: true,
  timeoutMs: true,
  maxAttempts: true,
  headers: true,
  validate: true,
} satisfies Record<keyof UpdateAllOptions, true>;

const methods = { plan: true, update: true, updateAll: true, get: true, reconcile: true } satisfies Record<
  keyof CustomerAdapter<Record<string, never>>,
  true
>;

describe('the README', () => {
  it('names every option, and no other', () => {
    expect(firstCells('Option')).toEqual(Object.keys(options));
  });

  it('names every method, and no other', () => {
    expect(firstCells('Method')).toEqual(Object.keys(methods));
  });

  it('says how long an update waits by default', () => {
    expect(text).toContain(`the wait ends after ${defaultLimits.deadlineMs.toLocaleString('en')} `);
  });
});
