import type { Provider } from '../provider.ts';
import { evidence } from './evidence.ts';
import { bodyExamples, valueExamples } from './examples.ts';
import { operations } from './operations.ts';
import * as requests from './requests.ts';
import * as responses from './responses.ts';

/** Yuno, as its own pages have it: a copy by hand, which shares nothing with the spec. */
export const provider: Provider = {
  name: 'yuno',
  info: {
    title: 'Yuno customers',
    version: '1.0.0',
    contact: { name: 'Yuno API documentation', url: 'https://docs.y.uno' },
    license: { name: 'MIT', identifier: 'MIT' },
  },
  tags: ['Customers'],
  servers: [
    { url: 'https://api-sandbox.y.uno/v1' },
    { url: 'https://api.y.uno/v1' },
    { url: 'https://api.eu.y.uno/v1' },
  ],
  credentials: {
    publicApiKey: { header: 'public-api-key' },
    privateSecretKey: { header: 'private-secret-key' },
  },
  authorization: [['publicApiKey', 'privateSecretKey']],
  operations,
  headers: {
    'x-trace-id': { shared: 'TraceId', value: { type: 'string' } },
    'Retry-After': { shared: 'RetryAfter', value: { type: 'string' } },
  },
  bodyExamples,
  valueExamples,
  evidence,
  reviewed: '2026-11-22',
  schemas: { ...requests, ...responses },
};
