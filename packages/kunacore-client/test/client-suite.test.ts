import { clientSuite } from '@customer-bridge/testkit';
import { describe, test } from 'vitest';
import { profiles } from './client-profile.js';

describe.each(Object.entries(profiles))('%s', (_way, profile) => {
  clientSuite({ ...profile, test });
});
