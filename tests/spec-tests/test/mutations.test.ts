import { describe, expect, it } from 'vitest';
import { currentSubject } from '../judges/current-subject.ts';
import { finds } from '../judges/finds.ts';
import { judges } from '../judges/judges.ts';
import type { Mutation, Node } from '../mutations/mutation.ts';
import { mutationsOf } from '../mutations/mutations.ts';
import type { Document } from '../spec/document.ts';
import { providers } from '../table/providers.ts';

// `pnpm mutate:specs` makes every mistake. Here each kind is made until one is noticed, by the judges that need no
// generated code: a judge that has gone blind shows at once.
const quick = judges.filter(({ by }) => by === 'table' || by === 'examples');

describe.each(providers)('a mistake in the spec of $name is noticed', async (provider) => {
  const subject = await currentSubject(provider);
  const copy = (): Document => JSON.parse(JSON.stringify(subject.document)) as Document;
  const kinds = [...Map.groupBy(mutationsOf(copy()), ({ kind }) => kind)];

  it.each(kinds)('%s', async (_kind, mutations) => {
    expect(await isAnyNoticed(mutations)).toBe(true);
  });

  async function isAnyNoticed(mutations: readonly Mutation[]): Promise<boolean> {
    for (const { apply } of mutations) {
      const document = copy();
      apply(document as unknown as Node);
      for (const judge of quick) {
        if (await finds(judge, { ...subject, document }, provider, [])) return true;
      }
    }
    return false;
  }
});
