import { describe, expect, it } from 'vitest';
import { currentProvider } from '../checks/tested-provider.ts';
import { finds } from '../checks/checks.ts';
import { checks } from '../checks/checks.ts';
import type { Mutation, Node } from '../mutation/mutation.ts';
import { mutationsOf } from '../mutation/operators/operators.ts';
import type { Document } from '../spec/document.ts';
import { providers } from '../expected/providers.ts';

// `pnpm mutate:specs` makes every mistake. Here each kind is made until one is noticed, by the checks that need no
// generated code: a check that has gone blind shows at once.
const quick = checks.filter(({ by }) => by === 'table' || by === 'words' || by === 'examples');

describe.each(providers)('a mistake in the spec of $name is noticed', async (provider) => {
  const tested = await currentProvider(provider);
  const copy = (): Document => JSON.parse(JSON.stringify(tested.document)) as Document;
  const kinds = [...Map.groupBy(mutationsOf(copy()), ({ kind }) => kind)];

  it.each(kinds)('%s', async (_kind, mutations) => {
    expect(await isAnyNoticed(mutations)).toBe(true);
  });

  async function isAnyNoticed(mutations: readonly Mutation[]): Promise<boolean> {
    for (const { apply } of mutations) {
      const document = copy();
      apply(document as unknown as Node);
      for (const check of quick) {
        if (await finds(check, { ...tested, document }, provider, [])) return true;
      }
    }
    return false;
  }
});
