import { literal } from '../../generate/source-text.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { methodsOf, optionNames } from './client.ts';
import { variableOf } from './client-options.ts';

/** `test/operations.test.ts`: what every client has to do with its options and ids. */
export function clientTest(scaffold: Scaffold): string {
  const { name, type } = scaffold;
  const names = optionNames(scaffold);
  const operations = methodsOf(scaffold);
  const guarded = operations.find(
    ({ ids }) => ids.length === 1 && ids[0]?.type === 'string' && ids[0].isPlain,
  );
  // What no sample is known for is left to whoever knows one.
  const sampled = operations.filter((operation) => hasSamples(operation, scaffold));
  const [oauth] = scaffold.security.credentials.filter(({ kind }) => kind === 'oauth');
  return `
import { describe, expect, it } from 'vitest';
import { create${type}Client, type ${type}Client } from '../src/index.js';

const credentials = { ${names.map((one) => `${one}: ${optionSample(scaffold, one)}`).join(', ')} };

/** A client whose requests go nowhere but into a list. */
function recorder() {
  const requests: string[] = [];
  const client = create${type}Client({
    ...credentials,
    baseUrl: 'https://${name}.example.com/base',
    maxAttempts: 1,
    fetch: async (url, { method }) => {
${oauth ? `      if (url === ${literal(oauth.tokenUrl ?? '')}) return Response.json({ access_token: 'token' });\n` : ''}      requests.push(\`\${method} \${url}\`);
      return new Response(null, { status: 503 });
    },
  });
  return { client, requests };
}

const operations: [string, (client: ${type}Client) => Promise<unknown>][] = [
${sampled.map((operation) => row(operation)).join('\n')}
];

describe('a client of ${type}', () => {
  it.each(operations)('sends one request for %s', async (operation, call) => {
    const { client, requests } = recorder();
    await expect(call(client)).rejects.toMatchObject({ code: 'server_error', provider: '${name}', operation });
    expect(requests).toHaveLength(1);
  });
${names
  .map(
    (one) => `
  it('asks for ${one}, by its name and that of the variable', () => {
    expect(() => create${type}Client({ ...credentials, baseUrl: 'https://${name}.example.com', ${one}: undefined })).toThrow(
      expect.objectContaining({
        code: 'configuration',
        issues: [{ path: '${one}', message: expect.stringContaining('${variableOf(scaffold, one)}') }],
      }),
    );
  });
`,
  )
  .join('')}${
    guarded
      ? `
  it('sends nothing for an id that a URL cannot hold', async () => {
    const { client, requests } = recorder();
    await expect(client.${guarded.id}(${callArguments(guarded, `'..'`)})).rejects.toMatchObject({
      code: 'invalid_request',
      issues: expect.arrayContaining([expect.objectContaining({ path: ${literal(guarded.ids[0]!.name)} })]),
    });
    expect(requests).toEqual([]);
  });
`
      : ''
  }});
`;
}

function hasSamples({ ids, filled }: OperationFacts, { parameters }: Scaffold): boolean {
  const held = parameters.filter(({ parameter, in: place }) =>
    filled.some((one) => one.name === parameter && one.in === place && place === 'path'),
  );
  return [...ids, ...held].every(({ sample }) => sample !== undefined);
}

function row(operation: OperationFacts): string {
  return `  ['${operation.id}', (client) => client.${operation.id}(${callArguments(operation)})],`;
}

function optionSample({ parameters }: Scaffold, option: string): string {
  const parameter = parameters.find(({ name, in: place }) => name === option && place === 'path');
  return literal(parameter?.sample ?? `${option}-value`);
}

/** A call with samples: ids, body, then what is required, then what is not. */
function callArguments({ ids, body, query, headers }: OperationFacts, id?: string): string {
  const required = [query, headers].filter((presence) => presence === 'required').map(() => '{} as never');
  const left = [query, headers].filter((presence) => presence === 'optional').map(() => 'undefined');
  const given = [
    ...ids.map(({ form, isPlain, sample = 'id-1' }) => {
      if (id !== undefined) return id;
      return form === 'integer' ? sample : isPlain ? literal(sample) : `${literal(sample)} as never`;
    }),
    ...(body === 'none' ? [] : ['{} as never']),
    ...required,
  ];
  return [...given, ...(body === 'none' ? [] : [...left, `{ validate: 'off' }`])].join(', ');
}
