import { evidence } from './evidence.ts';
import { bodyExamples, valueExamples } from './examples.ts';
import { operations } from './operations.ts';
import * as requests from './requests.ts';
import * as responses from './responses.ts';
import type { Provider } from '../provider.ts';

/** KunaCore, as its own pages have it: a copy by hand, which shares nothing with the spec. */
export const provider: Provider = {
  name: 'kunacore',
  info: {
    title: 'KunaCore customers',
    version: '1.0.0',
    contact: { name: 'KunaCore documentation', url: 'https://docs.kunacore.io' },
    license: { name: 'MIT', identifier: 'MIT' },
  },
  tags: ['Authentication', 'Customers'],
  // The host comes with the credentials; no page publishes one.
  servers: [{ url: 'https://{host}', host: 'kunacore.example.com' }],
  credentials: {
    bearerAuth: { header: 'authorization', scheme: 'bearer', format: 'JWT' },
    apiKeyAuth: { header: 'api-key' },
  },
  authorization: [['bearerAuth'], ['apiKeyAuth']],
  operations,
  headers: {},
  bodyExamples,
  valueExamples,
  evidence,
  reviewed: '2026-11-22',
  schemas: { ...requests, ...responses },
};
