import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrary } from '../values/arbitrary.ts';
import { breaking } from '../values/breaking.ts';
import { ajvOn } from '../checks/ajv.ts';
import { currentProvider } from '../checks/tested-provider.ts';
import { problemWith } from '../checks/limits.ts';
import { validatorsOf } from '../checks/validators.ts';
import { providers } from '../expected/providers.ts';

/** Enough to meet each rule of each row several times; each run draws others. */
const runs = { numRuns: 60 };

describe.each(providers)('whatever $name sends or is sent', async (provider) => {
  const tested = await currentProvider(provider);
  const validators = Object.entries({ 'the validators': validatorsOf(tested), ajv: ajvOn(tested.document) });

  describe.each(Object.entries(provider.schemas))('as %s', (schema, value) => {
    it('is taken by both while it keeps to every rule of the table', async () => {
      await fc.assert(
        fc.asyncProperty(arbitrary(value), async (body) => {
          for (const [name, validate] of validators)
            expect([name, ...(await validate(schema, body))]).toEqual([name]);
        }),
        runs,
      );
    });

    it('is refused by both once it breaks one, at the right place, without a word of the input', async () => {
      await fc.assert(
        fc.asyncProperty(breaking(value), async (refused) => {
          for (const [name, validate] of validators)
            expect([name, problemWith(await validate(schema, refused.value), refused)]).toEqual([
              name,
              undefined,
            ]);
        }),
        runs,
      );
    });
  });
});
