import { describe, expect, it } from 'vitest';
import { capabilityTable, createCustomerAdapter, type FieldKind, normalizePatch } from '../../src/index.js';
import { addressProperties } from '../../src/customer/value-types.js';
import { createTestAdapter, catchError, patchOf } from '../support/test-adapter.js';

const size = 100_000;
/** Far above what linear time needs (some milliseconds), far below what quadratic time takes (some fifteen seconds). */
const longest = 2000;

const many = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Texts that make an expression start anew at every character, if any does. */
const texts: Readonly<Record<string, string>> = {
  'one letter': many('a'),
  zeros: many('0'),
  'zeros before a one': `${many('0')}1`,
  spaces: many(' '),
  'spaces before a letter': `${many(' ')}a`,
  'tabs between letters': many('a\t'),
  'a phone of separators': `+57${many(' -.()/')}1`,
  'a phone of zeros': `+57 ${many('(0)')}1`,
  'a phone of slashes': `+57 ${many('1/')}`,
  digits: `+${many('573132450765')}`,
  'a moment of zeros': `2023-08-05T14:43:58.${many('0')}1Z`,
  'a moment without its end': `2023-08-05T14:43:58.${many('0')}`,
  'a midnight of zeros': `1990-02-28T00:00:00.${many('0')}1Z`,
  'a document of points': `${many('1.')}x`,
  'an e-mail of points': `ana@${many('example.')}com`,
  'letters with marks': many('e\u0301'),
  'marks on one letter': `e${many('\u0301')}`,
  emoji: many('👩‍👩‍👧'),
};

/** A value of this kind that is such a text wherever it can be. */
function valueOf(kind: FieldKind, text: string): unknown {
  switch (kind) {
    case 'address':
      return Object.fromEntries(addressProperties.map((name) => [name, text]));
    case 'identityDocument':
      return { type: text, number: text };
    case 'keyValues':
      return [{ key: text, value: text }];
    default:
      return text;
  }
}

/** Milliseconds of this thread's processor: other work of the machine does not count. */
async function milliseconds(run: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

const { customers, ids, providers } = createTestAdapter();
const fields = (['kunacore', 'yuno'] as const).flatMap((key) =>
  capabilityTable(providers[key].capabilities, key).map((row) => ({ key, ...row })),
);

describe('a text of 100,000 characters', () => {
  it.each(fields)(
    'in $field of $key is judged in linear time',
    { timeout: 60_000 },
    async ({ key, field, kind }) => {
      for (const [what, text] of Object.entries(texts)) {
        const patch = patchOf(field, valueOf(kind, text));
        const took = await milliseconds(async () => {
          for (const options of [
            {},
            { onUnsupported: 'omit', onBlank: 'omit' },
            { validate: 'off' },
          ] as const) {
            await customers.updateAll({ [key]: ids[key] }, patch, options).catch(() => {});
          }
          normalizePatch(patch);
        });
        expect([what, took < longest]).toEqual([what, true]);
      }
    },
  );
});

/** What Yuno holds where every member is such a text. */
const held = (text: string): object => ({
  email: text,
  first_name: text,
  country: text,
  phone: { country_code: text, number: text },
  document: { document_type: text, document_number: text },
  billing_address: { address_line_1: text, zip_code: text, country: text },
  date_of_birth: text,
  metadata: [{ key: text, value: text }],
  merchant_customer_created_at: text,
});

const wanted = {
  email: 'ana@example.com',
  firstName: 'Anna',
  country: 'CO',
  phone: '+573132450765',
  identityDocument: { type: 'CC', number: '1010268952' },
  address: { line1: 'Calle 34' },
  providerFields: {
    yuno: {
      dateOfBirth: '1990-02-28',
      metadata: [{ key: 'a', value: 'b' }],
      registeredAt: '2023-08-05T14:43:59Z',
    },
  },
};

describe('an answer with texts of 100,000 characters', () => {
  it.each(Object.keys(texts))('is compared in linear time: %s', async (text) => {
    const get = async () => ({ id: ids.yuno, ...held(texts[text]!) }) as never;
    const reader = createCustomerAdapter({ yuno: { ...providers.yuno, get } });
    const took = await milliseconds(async () => {
      const { fields: states } = await reader.reconcile('yuno', ids.yuno, wanted);
      expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['differs']));
      await reader.get('yuno', ids.yuno);
    });
    expect(took).toBeLessThan(longest);
  });
});

describe('a list of 100,000 items', () => {
  const items = (item: unknown): unknown[] => Array.from({ length: 100_000 }, () => item);

  it.each<[string, unknown]>([
    ['pairs', { key: 'a', value: 'b' }],
    ['pairs that are too long', { key: 'k'.repeat(49), value: 'v' }],
    ['halves of pairs', { key: 'a' }],
    ['pairs with a member too much', { key: 'a', value: 'b', c: 1 }],
    ['numbers', 7],
  ])('is judged in linear time: %s', async (_what, item) => {
    const { planUntyped } = createTestAdapter();
    const took = await milliseconds(async () => {
      const patch = { providerFields: { yuno: { metadata: items(item) } } };
      const failure = await catchError(() => {
        for (const { note } of planUntyped('yuno', patch).fields) throw new Error(note);
      });
      expect(failure).toBeInstanceOf(Error);
      expect(failure).not.toBeInstanceOf(RangeError);
    });
    expect(took).toBeLessThan(longest);
  });

  it('is compared in linear time, in any order', async () => {
    const { customers, fakes, ids } = createTestAdapter();
    const pairs = Array.from({ length: 20_000 }, (_none, index) => ({ key: `key ${index}`, value: 'v' }));
    Object.assign(fakes.yuno.customers.get(ids.yuno)!, {
      metadata: pairs.map((_pair, index) => pairs.at(-1 - index)),
    });
    const took = await milliseconds(async () => {
      const patch = { providerFields: { yuno: { metadata: pairs } } };
      const { fields } = await customers.reconcile('yuno', ids.yuno, patch, { validate: 'off' });
      expect(fields).toMatchObject([{ state: 'holds' }]);
    });
    expect(took).toBeLessThan(longest);
  });

  it('names a few of the rules that it breaks, not all of them', () => {
    const { planUntyped } = createTestAdapter();
    const metadata = Array.from({ length: 50 }, () => ({ key: 'k'.repeat(49), value: 'v' }));
    const [field] = planUntyped('yuno', { providerFields: { yuno: { metadata } } }).fields;
    expect(field!.note).toMatch(/; and 40 more$/);
  });
});
