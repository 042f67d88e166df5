import { type ConformanceCase, otherKey, targetKey, createTarget } from './test-context.js';
import { conformanceCases } from './conformance-cases.js';
import type { ProviderProfile } from './provider-profile.js';
import type { CustomersUnderTest, MappingUnderTest, Subject } from './subject.js';

export interface ConformanceOptions extends ProviderProfile {
  /** Registers a test: that of vitest, `node:test`, bun or any other runner. */
  readonly test: (name: string, run: () => Promise<void>) => unknown;
  /** The adapter's own; passed in, so that the suite depends on no adapter. */
  // oxlint-disable-next-line typescript/no-explicit-any -- what a provider is, only the adapter knows
  readonly createCustomerAdapter: (providers: Record<string, any>) => CustomersUnderTest;
  /** A fresh provider over a fresh fake. `clear: 'null'`: the merchant has confirmed that `null` clears a field. */
  readonly create: (options: { readonly clear?: 'null' }) => Subject | Promise<Subject>;
}

/**
 * The behaviour that every provider mapping must show, as one test per case. What the provider takes, and where it
 * differs from the others, is data in the options. Every case works on fresh fakes, so the order does not matter.
 */
export function providerConformance(options: ConformanceOptions): void {
  for (const conformanceCase of conformanceCases(options)) {
    options.test(conformanceCase.name, () => runCase(conformanceCase, options));
  }
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
