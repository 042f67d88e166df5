import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrary } from '../cases/arbitrary.ts';
import { breaking } from '../cases/breaking.ts';
import type { Refused } from '../cases/refused.ts';
import { fakeExaminer, isClearing } from '../judges/fake-examiner.ts';
import { ajvOn } from '../judges/ajv.ts';
import { currentSubject } from '../judges/current-subject.ts';
import type { Examine } from '../judges/examiner.ts';
import { problemWith } from '../judges/limits.ts';
import { validatorsOf } from '../judges/validators.ts';
import { providers } from '../table/providers.ts';

interface Examiner {
  readonly name: string;
  readonly examine: Examine;
  readonly judges: (schema: string, refused?: Refused) => boolean;
}

/** Enough to meet each rule of each row several times; each run draws others. */
const runs = { numRuns: 60 };

describe.each(providers)('whatever $name sends or is sent', async (provider) => {
  const subject = await currentSubject(provider);
  const requests = new Set(Object.values(provider.operations).map(({ request }) => request));
  const examiners: readonly Examiner[] = [
    { name: 'the validators', examine: validatorsOf(subject), judges: () => true },
    { name: 'ajv', examine: ajvOn(subject.document), judges: () => true },
    {
      name: 'the fake',
      examine: fakeExaminer(provider, await subject.createFake()),
      judges: (schema, refused) =>
        requests.has(schema) && !(refused && isClearing(provider, schema, refused)),
    },
  ];

  describe.each(Object.entries(provider.schemas))('as %s', (schema, value) => {
    it('is taken by all while it keeps to every rule of the table', async () => {
      await fc.assert(
        fc.asyncProperty(arbitrary(value), async (body) => {
          for (const { name, examine, judges } of examiners) {
            if (judges(schema)) expect([name, ...(await examine(schema, body))]).toEqual([name]);
          }
        }),
        runs,
      );
    });

    it('is refused by all once it breaks one, at the right place, without a word of the input', async () => {
      await fc.assert(
        fc.asyncProperty(breaking(value), async (refused) => {
          for (const { name, examine, judges } of examiners) {
            if (!judges(schema, refused)) continue;
            expect([name, problemWith(await examine(schema, refused.value), refused)]).toEqual([
              name,
              undefined,
            ]);
          }
        }),
        runs,
      );
    });
  });
});
