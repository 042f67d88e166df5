import { canonicalFields } from '../canonical-fields.ts';
import { samplesInPath } from '../facts/client-option.ts';
import { sampleOf } from '../facts/sample-text.ts';
import type { Scaffold } from '../facts/facts.ts';
import { literal } from '../../generate/source-text.ts';
import { docstring } from './source.ts';

const unknownIds = {
  uuid: '00000000-0000-4000-8000-000000000000',
  integer: '999999999',
  text: 'a-customer-that-nobody-created',
};

/** `test/conformance/<provider>.ts`: what the conformance suite expects, with every field still open. */
export function conformance(scaffold: Scaffold): string {
  const { name, type, variable, update, servers, security, options } = scaffold;
  const { operation, id, idPlace, get } = update;
  const path = templateText(scaffold);
  const deviations = [
    ...(get ? [] : ['cannotRead']),
    ...(operation.idempotent ? [] : ['notIdempotent']),
    ...(security.isSigned ? ['signsAttempts'] : []),
  ];
  const isOauth = security.token?.kind === 'oauth';
  const secret = options.filter(({ inPath }) => !inPath).map((option) => `credentials.${option.name}`);
  const secrets = secret.length === options.length ? 'Object.values(credentials)' : `[${secret.join(', ')}]`;
  const credentials = options.map(
    ({ name: option, inPath }, index) =>
      `${option}: ${literal(inPath ? sampleOf(inPath) : `canary-secret-${index + 1}`)}`,
  );
  return `
import { create${type}Client } from '@customer-bridge/${name}-client';
import type { ProviderProfile, Subject } from '@customer-bridge/testkit';
import { ${variable}Provider } from '../../src/providers/${name}.js';
import type { ProviderOptions } from '../../src/provider/provider-options.js';
import { connect, type Way } from './connect.js';
import { create${type}Fake } from './${name}-fake.js';

${docstring([
  `What ${type}'s pages document of its update, written by hand and not taken from the mapping.`,
  `A field that ${type} takes says what it becomes: \`email: { sends: { contact: { email: 'ana.canary@example.com' } } }\`. The suite runs as soon as one field does.`,
])}
export const ${variable}Profile: ProviderProfile = {
  update: { method: '${operation.method}', ${
    idPlace === 'path'
      ? `path: (id) => ${path}`
      : `path: () => ${path}, body: (id, changes) => ({ ${id.type === 'number' ? 'id: Number(id)' : 'id'}, ...changes })`
  } },
  fields: {
${canonicalFields.map((field) => `    ${field}: 'unsupported',`).join('\n')}
  },
  unknownId: '${unknownIds[id.form]}',
${deviations.length > 0 ? `  deviations: { ${deviations.map((one) => `${one}: true`).join(', ')} },` : ''}
};

/** ${type}'s mapping over a fresh fake that holds one customer. */
export async function create${type}Subject(
  way: Way,
  options: ProviderOptions,
): Promise<Subject> {
  const fake = create${type}Fake();
  const { id } = fake.seed({ id: ${literal(sampleOf(id))} });
  const credentials = { ${credentials.join(', ')} };
  const { close, ...connection } = await connect(fake, way, ${literal(`https://${name}.example.com${servers.basePath}`)});
${isOauth ? tokenServer : ''}  const client = create${type}Client({ ...connection, ...credentials${isOauth ? ', fetch' : ''} });
  return { provider: ${variable}Provider(client, options), id, fake, secrets: ${secrets}, close };
}
`;
}

/** `test/conformance/<provider>.test.ts`: the suite, in process and over HTTP. */
export function conformanceTest({ name, type, variable }: Scaffold): string {
  return `
import { providerConformance } from '@customer-bridge/testkit';
import { describe, it } from 'vitest';
import { createCustomerAdapter } from '../../src/index.js';
import { ways } from './connect.js';
import { create${type}Subject, ${variable}Profile } from './${name}.js';

describe.each(ways)('the mapping of ${type} %s', (way) => {
  providerConformance({
    ...${variable}Profile,
    test: it,
    create: (options) => create${type}Subject(way, options),
    createCustomerAdapter,
  });
});
`;
}

/** The path of the update as a template of its own: what stands in it is data. */
function templateText({ update, options }: Scaffold): string {
  const { operation, id, idPlace } = update;
  const samples = samplesInPath(options);
  const parts = operation.path.split(/\{([^}]+)\}/).map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[`\\]|\$\{/g, (sign) => `\\${sign}`);
    return part === id.name && idPlace === 'path' ? '${id}' : (samples.get(part) ?? '');
  });
  return `\`${parts.join('')}\``;
}

const tokenServer = `  // Tokens come from elsewhere.
  const send = connection.fetch ?? globalThis.fetch;
  const fetch = async (url: string, init: RequestInit): Promise<Response> =>
    url.startsWith(connection.baseUrl) ? send(url, init) : Response.json({ access_token: 'canary-token' });
`;
