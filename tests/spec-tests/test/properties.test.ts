import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrary } from '../values/arbitrary.ts';
import { breaking } from '../values/breaking.ts';
import type { Refused } from '../values/refused-value.ts';
import { fakeValidator, isClearing } from '../checks/fake-validator.ts';
import { ajvOn } from '../checks/ajv.ts';
import { currentProvider } from '../checks/tested-provider.ts';
import type { Validate } from '../checks/issue.ts';
import { problemWith } from '../checks/limits.ts';
import { validatorsOf } from '../checks/validators.ts';
import { providers } from '../expected/providers.ts';

interface Validator {
  readonly name: string;
  readonly validate: Validate;
  readonly checks: (schema: string, refused?: Refused) => boolean;
}

/** Enough to meet each rule of each row several times; each run draws others. */
const runs = { numRuns: 60 };

describe.each(providers)('whatever $name sends or is sent', async (provider) => {
  const tested = await currentProvider(provider);
  const requests = new Set(Object.values(provider.operations).map(({ request }) => request));
  const validators: readonly Validator[] = [
    { name: 'the validators', validate: validatorsOf(tested), checks: () => true },
    { name: 'ajv', validate: ajvOn(tested.document), checks: () => true },
    {
      name: 'the fake',
      validate: fakeValidator(provider, await tested.createFake()),
      checks: (schema, refused) =>
        requests.has(schema) && !(refused && isClearing(provider, schema, refused)),
    },
  ];

  describe.each(Object.entries(provider.schemas))('as %s', (schema, value) => {
    it('is taken by all while it keeps to every rule of the table', async () => {
      await fc.assert(
        fc.asyncProperty(arbitrary(value), async (body) => {
          for (const { name, validate, checks } of validators) {
            if (checks(schema)) expect([name, ...(await validate(schema, body))]).toEqual([name]);
          }
        }),
        runs,
      );
    });

    it('is refused by all once it breaks one, at the right place, without a word of the input', async () => {
      await fc.assert(
        fc.asyncProperty(breaking(value), async (refused) => {
          for (const { name, validate, checks } of validators) {
            if (!checks(schema, refused)) continue;
            expect([name, problemWith(await validate(schema, refused.value), refused)]).toEqual([
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
