import { ajvOn } from '../../spec-tests/checks/ajv.ts';
import { currentProvider } from '../../spec-tests/checks/tested-provider.ts';
import type { Validate } from '../../spec-tests/checks/limits.ts';
import { validatorsOf } from '../../spec-tests/checks/validators.ts';
import type { Judge } from './judge.ts';

/** The validators that `pnpm generate` made. */
export const ourValidators: Judge = async ({ provider }) =>
  verdicts(validatorsOf(await currentProvider(provider)));

export const ajv: Judge = async ({ document }) => verdicts(ajvOn(document));

function verdicts(validate: Validate): Awaited<ReturnType<Judge>> {
  return (bodies) =>
    Promise.all(bodies.map(async ({ schema, value }) => (await validate(schema, value)).length === 0));
}
