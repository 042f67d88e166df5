import { providerConformance } from '@customer-bridge/testkit';
import { describe, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { ways } from './connect.js';
import { createKunaCoreSubject, kunacoreProfile } from './kunacore.js';
import { createYunoSubject, yunoProfile } from './yuno.js';

describe.each(ways)('a mapping %s', (way) => {
  describe('KunaCore', () => {
    providerConformance({
      ...kunacoreProfile,
      test: it,
      create: (options) => createKunaCoreSubject(way, options),
      createCustomerAdapter,
    });
  });

  describe('Yuno', () => {
    providerConformance({
      ...yunoProfile,
      test: it,
      create: (options) => createYunoSubject(way, options),
      createCustomerAdapter,
    });
  });
});
