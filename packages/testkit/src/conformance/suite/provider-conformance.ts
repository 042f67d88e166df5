import { blankCases } from '../cases/blank-cases.js';
import { faultCases } from '../cases/fault-cases.js';
import { fieldCases } from '../cases/field-cases.js';
import { inputCases } from '../cases/input-cases.js';
import { mappingFaultCases } from '../cases/mapping-fault-cases.js';
import { meaningCases } from '../cases/meaning-cases.js';
import { nullCases } from '../cases/null-cases.js';
import { orderCases } from '../cases/order-cases.js';
import { privacyCases } from '../cases/privacy-cases.js';
import { readCases } from '../cases/read-cases.js';
import { refusalCases } from '../cases/refusal-cases.js';
import { updateAllCases } from '../cases/update-all-cases.js';
import { type ConformanceCase, otherKey, targetKey, createTarget } from './test-context.js';
import type { ProviderProfile } from './provider-profile.js';
import type { CustomersUnderTest, MappingUnderTest, Subject } from './subject.js';

/** What {@link providerConformance} needs: the provider's profile, and how to run and create things. */
export interface ConformanceOptions extends ProviderProfile {
  /** Registers a test: `test` of vitest, `node:test`, bun or any other runner. */
  readonly test: (name: string, run: () => Promise<void>) => unknown;
  /** The function of that name of the adapter. Passed in, so that the suite does not depend on the adapter. */
  // oxlint-disable-next-line typescript/no-explicit-any -- only the adapter knows the type of a provider
  readonly createCustomerAdapter: (providers: Record<string, any>) => CustomersUnderTest;
  /**
   * Creates a fresh provider over a fresh fake. `clear: 'null'`: the merchant has confirmed that `null` clears a field.
   */
  readonly create: (options: { readonly clear?: 'null' }) => Subject | Promise<Subject>;
}

/**
 * Registers one test for everything that each provider mapping must do. What the provider accepts, and where it differs
 * from others, is data in the options. Every case gets fresh fakes, so that their order does not matter.
 *
 * @throws TypeError if the profile has no canonical field that is sent whole.
 * @example
 * ```ts
 * providerConformance({ ...profile, test, createCustomerAdapter, create: async (options) => createSubject(options) });
 * ```
 */
export function providerConformance(options: ConformanceOptions): void {
  for (const conformanceCase of conformanceCases(options)) {
    options.test(conformanceCase.name, () => runCase(conformanceCase, options));
  }
}

/** Every case that a provider with this profile must pass. */
export function conformanceCases(profile: ProviderProfile): readonly ConformanceCase[] {
  return [
    fieldCases,
    nullCases,
    blankCases,
    refusalCases,
    inputCases,
    faultCases,
    readCases,
    meaningCases,
    updateAllCases,
    orderCases,
    mappingFaultCases,
    privacyCases,
  ].flatMap((casesFor) => casesFor(profile));
}

async function runCase(
  { clear, replace = (mapping) => mapping, run }: ConformanceCase,
  options: ConformanceOptions,
): Promise<void> {
  const subject = await options.create(clear ? { clear } : {});
  const other = await options.create(clear ? { clear } : {});
  try {
    await run({
      customers: options.createCustomerAdapter({
        [targetKey]: replace(subject.provider as MappingUnderTest),
        [otherKey]: other.provider,
      }),
      target: createTarget(targetKey, subject, options),
      other: createTarget(otherKey, other, options),
    });
  } finally {
    await subject.close?.();
    await other.close?.();
  }
}
