import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describedOperations, testedProviders } from '../src/clients/tested-clients.js';

const described = readdirSync(new URL('../../../specs', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it('the grid has a file in src/providers for every provider in specs', () => {
  expect([...testedProviders.keys()]).toEqual(described.sort());
});

it.each([...testedProviders])(
  'the grid calls every operation of %s but its login',
  async (name, { operations }) => {
    expect(Object.keys(operations).sort()).toEqual(
      Object.keys(await describedOperations(name))
        .filter((id) => id !== 'login')
        .sort(),
    );
  },
);
