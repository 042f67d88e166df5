import { createCustomerAdapter } from '@customer-bridge/adapter';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fieldMap } from '../site/field-map.ts';
import { oneProvider } from '../site/field-map-table.ts';
import { readmeWithFieldMap, updateFieldMap } from '../site/readme-table.ts';
import { sampleId } from '../.vitepress/theme/playground/plan-patch.ts';
import { facts } from './facts.ts';

const rows = fieldMap(facts);
const titles = { kunacore: 'KunaCore', yuno: 'Yuno' };

/** A patch of one field, `address.city` and `providerFields.yuno.gender` included. */
function patchOf(field: string, value: string): Record<string, unknown> {
  const [first = '', ...rest] = field.split('.');
  return { [first]: rest.length > 0 ? patchOf(rest.join('.'), value) : value };
}

/** Every limit of length in the map, with the field and the provider that it is told of. */
const lengths = rows.flatMap(({ field, providers }) =>
  Object.entries(providers).flatMap(([provider, { members }]) => {
    const isText = !/phone|country|nationality|Document|dateOfBirth|registeredAt|metadata/i.test(field);
    const match = /(?:(\d+) to|at most) (\d+) characters/.exec(members[0]?.limits ?? '');
    return isText && match ? [{ field, provider, least: Number(match[1] ?? 0), most: Number(match[2]) }] : [];
  }),
);

describe('the field map', () => {
  it.each(lengths)(
    '$field at $provider takes $least to $most characters, and no others',
    ({ field, provider, least, most }) => {
      const { mapping } = facts.find(({ name }) => name === provider)!;
      const adapter = createCustomerAdapter({ [provider]: mapping });
      const verdictOn = (length: number): string | undefined =>
        adapter.plan(provider, sampleId, patchOf(field, 'a'.repeat(length)) as never).fields[0]?.verdict;
      expect(verdictOn(most)).toBe('sent');
      expect(verdictOn(most + 1)).toBe('unsupported');
      if (least > 0) expect(verdictOn(least)).toBe('sent');
      if (least > 1) expect(verdictOn(least - 1)).toBe('unsupported');
    },
  );

  it('knows limits of each kind of text', () => expect(lengths.length).toBeGreaterThan(15));

  it.each(
    facts.flatMap(({ name, capabilities }) =>
      Object.keys(capabilities.fields).map((field) => ({ name, field })),
    ),
  )('tells where $name takes $field', ({ name, field }) => {
    const { to } = facts.find((each) => each.name === name)!.capabilities.fields[field as 'email']!;
    const members = rows
      .filter((row) => row.field === field || row.field.startsWith(`${field}.`))
      .flatMap(({ providers }) => providers[name]?.members ?? []);
    expect(members.some((member) => member.name === to || member.name.startsWith(`${to}.`))).toBe(true);
  });

  it.each([
    [
      'kunacore',
      'identityDocument.type',
      "| lost: KunaCore takes the number alone; the document's type is lost |",
    ],
    ['kunacore', 'address.city', '| `residenceAddress` | no limit stated | lossy: '],
    ['yuno', 'externalId', '| refused |'],
    ['yuno', 'phone', '| `phone.country_code`<br>`phone.number` |'],
    ['yuno', 'country', '(not `KP`, `SV`, `XK`)'],
    ['yuno', 'providerFields.yuno.metadata', 'at most 50 items; `key`'],
  ] as const)('says of %s, %s: %s', (name, field, expected) => {
    const table = oneProvider(rows, { name, title: titles[name] });
    expect(table.split('\n').find((line) => line.startsWith(`| \`${field}\` |`))).toContain(expected);
  });

  it('stands in the README of the adapter as it is today: else run `pnpm field-map`', async () => {
    const readme = await readFile(readmeWithFieldMap, 'utf8');
    expect(await updateFieldMap(readme)).toBe(readme);
  });
});
