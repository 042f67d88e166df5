import { createCustomerAdapter } from '@customer-bridge/adapter';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createYunoFake } from '@customer-bridge/testkit';
import { BridgeError, createYunoClient } from '@customer-bridge/yuno-client';
import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '..', 'pages', 'logging.md'), 'utf8');

/** The rows of the table: what is printed, and whether each way of printing shows the person. */
const rows = [...page.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)]
  .map(([, what = '', inspected = '', json = '']) => ({ what, inspected, json }))
  .filter(({ inspected }) => /facts|values|data/.test(inspected));

const email = 'ana@example.com';
const events: unknown[] = [];
const fake = createYunoFake();
const id = fake.seed().id;
const yuno = createYunoClient({
  publicApiKey: 'key',
  privateSecretKey: 'key',
  maxAttempts: 1,
  fetch: fake.fetch,
  onEvent: (event) => events.push(event),
});
const customers = createCustomerAdapter({ yuno: yunoProvider(yuno) });
const plan = customers.plan('yuno', id, { email });
const updated = await customers.update('yuno', id, { email });
fake.fail({ status: 503 });
const failed = await customers.updateAll({ yuno: id }, { email });
const error = failed.results.yuno.error;

const printed: Record<string, readonly unknown[]> = {
  '`BridgeError`': [error],
  'an event': events,
  'a plan': [plan],
  'a result': [updated, failed, await customers.reconcile('yuno', id, { email })],
  'the `customer`': [updated.customer, await customers.get('yuno', id)],
  '`plan.body`': [plan.body, failed.open],
  "what a client's own method": [await yuno.getCustomer(id)],
};

const told = (shown: readonly string[]): string =>
  shown.every((text) => text.includes(email))
    ? "the person's data"
    : shown.some((text) => text.includes(email))
      ? 'both'
      : shown.every((text) => text.includes('***'))
        ? '`***`'
        : shown.every((text) => text.includes('"masked":true'))
          ? 'masked'
          : 'facts';

describe('the table of what prints', () => {
  it('has a row for each thing', () => expect(rows).toHaveLength(Object.keys(printed).length));

  it.each(rows)('says of $what what is shown', ({ what, inspected, json }) => {
    const values = Object.entries(printed).find(([start]) => what.startsWith(start))![1];
    expect(values.length).toBeGreaterThan(0);
    expect(inspected).toContain(told(values.map((value) => inspect(value, { depth: 9 }))));
    expect(json).toContain(told(values.map((value) => JSON.stringify(value))));
  });

  it('speaks of errors that have been there', () => expect(BridgeError.isInstance(error)).toBe(true));
});

/** What the list under "Where nothing is masked" names, done to a result or a customer. */
const unmasked: Record<string, () => string> = {
  'console.dir': () => printedBy((log) => log.dir(updated)),
  'console.table': () => printedBy((log) => log.table(updated)),
  'customInspect: false': () => inspect(updated, { customInspect: false, depth: 5 }),
  'structuredClone(result)': () => inspect(structuredClone(updated)),
  '{ ...customer }': () => inspect({ ...updated.customer }),
  'JSON of `{ ...result }`': () => JSON.stringify({ ...updated }),
};

function printedBy(print: (log: Console) => void): string {
  const stdout = new PassThrough();
  print(new Console({ stdout }));
  return String(stdout.read());
}

describe('the list of where nothing is masked', () => {
  const [, list = ''] = page.split('## Where nothing is masked');

  it.each(Object.entries(unmasked))('names %s, which shows the person', (what, print) => {
    expect(list).toContain(what);
    expect(print()).toContain(email);
  });

  it('leads to what masks', () => {
    expect(list).toContain('log `{ result }` instead');
    expect(JSON.stringify({ result: updated }) + inspect({ result: updated })).not.toContain(email);
  });
});
