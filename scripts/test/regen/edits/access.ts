import type { Edits } from './parts.ts';

/** Edits of who may call, and where. */
export const accessEdits: Edits = {
  one: {
    'added the API: added a way to authenticate, `oauth`': ({ document }) =>
      document.security.push({ oauth: ['read'] }),
    'breaking the API: removed a way to authenticate, `token`': ({ document }) => document.security.pop(),
    'added the API: added a way to authenticate, none at all': ({ document }) => document.security.push({}),
    'breaking `updateThing`: removed a way to authenticate, `token`': ({ update }) =>
      (update.security = [{ apiKey: [] }]),
    'breaking `getThing`: removed a way to authenticate, none at all': ({ path }) => path.get.security.pop(),
    'breaking `getThing`: asked for the scope `write` of `oauth`': ({ path }) =>
      path.get.security[0].oauth.push('write'),
    'added `getThing`: no longer asked for the scope `read` of `oauth`': ({ path }) =>
      path.get.security[0].oauth.pop(),
    'breaking `apiKey`: changed `name` from `api-key` to `x-api-key`': ({ schemes }) =>
      (schemes.apiKey.name = 'x-api-key'),
    'breaking `apiKey`: changed `in` from `header` to `query`': ({ schemes }) =>
      (schemes.apiKey.in = 'query'),
    'breaking `token`: changed `scheme` from `bearer` to `basic`': ({ schemes }) =>
      (schemes.token.scheme = 'basic'),
    'described `token`: changed `bearerFormat` from `JWT` to `opaque`': ({ schemes }) =>
      (schemes.token.bearerFormat = 'opaque'),
    'breaking `oauth`: changed `flows`': ({ schemes }) =>
      (schemes.oauth.flows.clientCredentials.tokenUrl = 'https://x.example.com'),
    'added `basic`: added this security scheme': ({ schemes }) =>
      (schemes.basic = { type: 'http', scheme: 'basic' }),
    'added `oauth`: removed this security scheme': ({ schemes }) => delete schemes.oauth,
    'described `apiKey`: changed `description` from `A key.` to `The key.`': ({ schemes }) =>
      (schemes.apiKey.description = 'The key.'),
    'added the API: added the server `https://eu.example.com`': ({ document }) =>
      document.servers.push({ url: 'https://eu.example.com' }),
    'breaking the API: removed the server `https://sandbox.example.com/v1`': ({ document }) =>
      document.servers.pop(),
    'added the API: put the servers in another order': ({ document }) =>
      (document.servers = document.servers.toReversed()),
    'breaking the API: changed `default` of `host` from `api.example.com` to `eu.example.com`': ({
      server,
    }) => (server.variables.host.default = 'eu.example.com'),
    'breaking the API: removed the value `eu.example.com` from `host`': ({ server }) =>
      server.variables.host.enum.pop(),
    'added the API: added the value `us.example.com` to `host`': ({ server }) =>
      server.variables.host.enum.push('us.example.com'),
    'described the API: changed `description` from `Live` to `Production`': ({ server }) =>
      (server.description = 'Production'),
  },
  several: [
    [
      ({ document }) => (document.security = [{ apiKey: [], token: [] }]),
      'breaking the API: removed a way to authenticate, `apiKey`',
      'breaking the API: removed a way to authenticate, `token`',
      'added the API: added a way to authenticate, `apiKey` with `token`',
    ],
    [
      ({ document }) => delete document.security,
      'added the API: removed a way to authenticate, `apiKey`',
      'added the API: removed a way to authenticate, `token`',
      'added the API: added a way to authenticate, none at all',
    ],
    [
      ({ document }) => (document.servers[1].url = 'https://test.example.com/v1'),
      'breaking the API: removed the server `https://sandbox.example.com/v1`',
      'added the API: added the server `https://test.example.com/v1`',
    ],
  ],
  same: [
    ({ document }) => (document.security = document.security.toReversed()),
    ({ update }) => (update.security = [{ apiKey: [] }, { token: [] }]),
  ],
};
