import { providerConformance } from '@customer-bridge/testkit';
import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type CustomerProvider } from '../../src/index.js';
import { createKunaCoreSubject, kunacoreProfile } from './kunacore.js';
import { createYunoSubject, yunoProfile } from './yuno.js';
import { adapterFaults } from './faulty/adapter-faults.js';
import { failureFaults } from './faulty/failure-faults.js';
import type { FaultyProvider } from './faulty/faulty-provider.js';
import { mappingFaults } from './faulty/mapping-faults.js';
import { meaningFaults } from './faulty/meaning-faults.js';
import { orderFaults } from './faulty/order-faults.js';
import { readingFaults } from './faulty/reading-faults.js';

const providers = {
  yuno: { profile: yunoProfile, create: createYunoSubject },
  kunacore: { profile: kunacoreProfile, create: createKunaCoreSubject },
};

/** The cases of the suite that have to find a defect. They pass the sound provider: see conformance.test.ts. */
function casesFor({ of, caughtBy, adapter, provider }: FaultyProvider): (() => Promise<void>)[] {
  const { profile, create } = providers[of];
  const found: (() => Promise<void>)[] = [];
  providerConformance({
    ...profile,
    test: (name, run) => name.startsWith(caughtBy) && found.push(run),
    createCustomerAdapter: (mounted) => {
      const sound = createCustomerAdapter(mounted);
      return { ...sound, ...adapter?.(sound, mounted) };
    },
    create: async (options) => {
      const subject = await create('in process', options);
      const sound = subject.provider as CustomerProvider;
      return { ...subject, provider: { ...sound, ...provider?.(sound, subject) } };
    },
  });
  return found;
}

describe.each([
  ['mapping', mappingFaults],
  ['failing', failureFaults],
  ['reading', readingFaults],
  ['comparing', meaningFaults],
  ['ordering', orderFaults],
  ['adapting', adapterFaults],
])('the suite, on faults of %s, catches a provider that', (_kind, faults) => {
  it.each(faults)('$name', async (fault) => {
    const cases = casesFor(fault);
    expect(cases).not.toEqual([]);
    const failures = (await Promise.allSettled(cases.map((run) => run()))).flatMap((result) =>
      result.status === 'rejected' ? [String(result.reason)] : [],
    );
    expect(failures.join('\n')).toMatch(fault.because ?? /expected a failure, got none/);
    expect(failures).not.toEqual([]);
  });
});
