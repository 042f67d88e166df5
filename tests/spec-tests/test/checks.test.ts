import { describe, expect, it } from 'vitest';
import { currentProvider } from '../checks/tested-provider.ts';
import { checks } from '../checks/checks.ts';
import { limitsOf } from '../checks/limits.ts';
import { providers } from '../expected/providers.ts';
import { describedProviders } from '../spec/bundle.ts';

it('expected/ has a folder for every provider in specs', () => {
  expect(providers.map(({ name }) => name)).toEqual(describedProviders);
});

describe.each(providers)('$name', async (provider) => {
  const tested = await currentProvider(provider);
  const limits = limitsOf(provider.schemas);

  // The words have a test of their own, which can approve them too.
  it.each(checks.filter(({ by }) => by !== 'words'))('$holds', async ({ find }) => {
    const findings: string[] = [];
    for await (const finding of await find(tested, provider, limits)) findings.push(finding);
    expect(findings).toEqual([]);
  });
});
