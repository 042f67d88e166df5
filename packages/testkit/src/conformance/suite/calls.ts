import type { ConformanceCase, TestContext } from './test-context.js';
import type { PlanUnderTest, ResultsUnderTest, UpdatedUnderTest, VerdictUnderTest } from './subject.js';

/** One case by its name and what it does; `needs` is what it has to be given. */
export function conformanceCase(
  name: string,
  run: (context: TestContext) => Promise<void>,
  needs: Pick<ConformanceCase, 'clear' | 'replace'> = {},
): ConformanceCase {
  return { name, run, ...needs };
}

/** Plans an update of the customer at the provider under test. */
export function plan({ customers, target }: TestContext, patch: object, options?: object): PlanUnderTest {
  return customers.plan(target.key, target.id, patch, options);
}

/** Updates the customer at the provider under test. */
export function update(
  { customers, target }: TestContext,
  patch: object,
  options?: object,
): Promise<UpdatedUnderTest> {
  return customers.update(target.key, target.id, patch, options);
}

/** Updates the customer at both providers. */
export function updateBoth(
  { customers, target, other }: TestContext,
  patch: object,
  options?: object,
): Promise<ResultsUnderTest> {
  return customers.updateAll({ [target.key]: target.id, [other.key]: other.id }, patch, options);
}

/** Reads the customer at the provider under test. */
export async function read({ customers, target }: TestContext): Promise<Readonly<Record<string, unknown>>> {
  return (await customers.get(target.key, target.id)) as Readonly<Record<string, unknown>>;
}

/** The state of each field of a patch at the provider under test. */
export async function statesOf(
  { customers, target }: TestContext,
  patch: object,
): Promise<Readonly<Record<string, string>>> {
  const { fields } = await customers.reconcile(target.key, target.id, patch);
  return Object.fromEntries(fields.map(({ field, state }) => [field, state]));
}

/** Field and verdict of each warning. */
export function verdictsOf(warnings: readonly VerdictUnderTest[] = []): readonly [string, string][] {
  return warnings.map(({ field, verdict }) => [field, verdict]);
}
