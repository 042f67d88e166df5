import { type Edit } from './parts.ts';

/** Edits of who may call, and where. */
export const accessEdits: readonly Edit[] = [
  [
    ({ document }) => document.security.push({ oauth: ['read'] }),
    'added the API: added a way to authenticate, `oauth`',
  ],
  [({ document }) => document.security.pop(), 'breaking the API: removed a way to authenticate, `token`'],
  [
    ({ document }) => (document.security = [{ apiKey: [], token: [] }]),
    'breaking the API: removed a way to authenticate, `apiKey`',
    'breaking the API: removed a way to authenticate, `token`',
    'added the API: added a way to authenticate, `apiKey` with `token`',
  ],
  [
    ({ document }) => (document.security = document.security.toReversed()),
    'described the API: said the same in another form',
  ],
  [({ document }) => document.security.push({}), 'added the API: added a way to authenticate, none at all'],
  [
    ({ document }) => delete document.security,
    'added the API: removed a way to authenticate, `apiKey`',
    'added the API: removed a way to authenticate, `token`',
    'added the API: added a way to authenticate, none at all',
  ],
  [
    ({ update }) => (update.security = [{ apiKey: [] }]),
    'breaking `updateThing`: removed a way to authenticate, `token`',
  ],
  [
    ({ update }) => (update.security = [{ apiKey: [] }, { token: [] }]),
    'described the API: said the same in another form',
  ],
  [({ path }) => path.get.security.pop(), 'breaking `getThing`: removed a way to authenticate, none at all'],
  [
    ({ path }) => path.get.security[0].oauth.push('write'),
    'breaking `getThing`: asked for the scope `write` of `oauth`',
  ],
  [
    ({ path }) => path.get.security[0].oauth.pop(),
    'added `getThing`: no longer asked for the scope `read` of `oauth`',
  ],
  [
    ({ components }) => (components.securitySchemes.apiKey.name = 'x-api-key'),
    'breaking `apiKey`: changed `name` from `api-key` to `x-api-key`',
  ],
  [
    ({ components }) => (components.securitySchemes.apiKey.in = 'query'),
    'breaking `apiKey`: changed `in` from `header` to `query`',
  ],
  [
    ({ components }) => (components.securitySchemes.token.scheme = 'basic'),
    'breaking `token`: changed `scheme` from `bearer` to `basic`',
  ],
  [
    ({ components }) => (components.securitySchemes.token.bearerFormat = 'opaque'),
    'described `token`: changed `bearerFormat` from `JWT` to `opaque`',
  ],
  [
    ({ components }) =>
      (components.securitySchemes.oauth.flows.clientCredentials.tokenUrl = 'https://x.example.com'),
    'breaking `oauth`: changed `flows`',
  ],
  [
    ({ components }) => (components.securitySchemes.basic = { type: 'http', scheme: 'basic' }),
    'added `basic`: added this security scheme',
  ],
  [
    ({ components }) => delete components.securitySchemes.oauth,
    'added `oauth`: removed this security scheme',
  ],
  [
    ({ components }) => (components.securitySchemes.apiKey.description = 'The key.'),
    'described `apiKey`: changed `description` from `A key.` to `The key.`',
  ],
  [
    ({ document }) => document.servers.push({ url: 'https://eu.example.com' }),
    'added the API: added the server `https://eu.example.com`',
  ],
  [
    ({ document }) => document.servers.pop(),
    'breaking the API: removed the server `https://sandbox.example.com/v1`',
  ],
  [
    ({ document }) => (document.servers[1].url = 'https://test.example.com/v1'),
    'breaking the API: removed the server `https://sandbox.example.com/v1`',
    'added the API: added the server `https://test.example.com/v1`',
  ],
  [
    ({ document }) => (document.servers = document.servers.toReversed()),
    'added the API: put the servers in another order',
  ],
  [
    ({ document }) => (document.servers[0].variables.host.default = 'eu.example.com'),
    'breaking the API: changed `default` of `host` from `api.example.com` to `eu.example.com`',
  ],
  [
    ({ document }) => document.servers[0].variables.host.enum.pop(),
    'breaking the API: removed the value `eu.example.com` from `host`',
  ],
  [
    ({ document }) => document.servers[0].variables.host.enum.push('us.example.com'),
    'added the API: added the value `us.example.com` to `host`',
  ],
  [
    ({ document }) => (document.servers[0].description = 'Production'),
    'described the API: changed `description` from `Live` to `Production`',
  ],
];
