import { clientSuite } from '@customer-bridge/testkit';
import { test } from 'vitest';
import { profile } from './client-profile.js';

clientSuite({ ...profile, test });
