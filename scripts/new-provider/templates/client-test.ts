import { literal } from '../../generate/source-text.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Scaffold } from '../facts/facts.ts';
import { methodsOf } from './client.ts';
import { callArguments } from './client-method.ts';
import { variableOf } from './client-options.ts';

/** `test/operations.test.ts`: what every client has to do with its options and ids. */
export function clientTest(scaffold: Scaffold): string {
  const { name, type, security, options } = scaffold;
  const operations = methodsOf(scaffold);
  const guarded = operations.find(
    ({ ids }) => ids.length === 1 && ids[0]?.type === 'string' && ids[0].isPlain,
  );
  // What no sample is known for is left to whoever knows one.
  const sampled = operations.filter(hasSamples);
  const { tokenUrl } = security.token ?? {};
  const credentials = options.map(
    ({ name: option, inPath }) => `${option}: ${literal(inPath?.sample ?? `${option}-value`)}`,
  );
  return `
import { describe, expect, it } from 'vitest';
import { create${type}Client, type ${type}Client } from '../src/index.js';

const credentials = { ${credentials.join(', ')} };

/** A client whose requests go nowhere but into a list. */
function recorder() {
  const requests: string[] = [];
  const client = create${type}Client({
    ...credentials,
    baseUrl: 'https://${name}.example.com/base',
    maxAttempts: 1,
    fetch: async (url, { method }) => {
${tokenUrl ? `      if (url === ${literal(tokenUrl)}) return Response.json({ access_token: 'token' });\n` : ''}      requests.push(\`\${method} \${url}\`);
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
${options
  .map(
    ({ name: one }) => `
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
    await expect(client.${guarded.id}(${given(guarded, `'..'`)})).rejects.toMatchObject({
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

function hasSamples({ ids, filled }: OperationFacts): boolean {
  const held = filled.flatMap(({ value }) =>
    typeof value === 'object' && 'option' in value && value.option.inPath ? [value.option.inPath] : [],
  );
  return [...ids, ...held].every(({ sample }) => sample !== undefined);
}

function row(operation: OperationFacts): string {
  return `  ['${operation.id}', (client) => client.${operation.id}(${given(operation)})],`;
}

/** What a method is called with: samples, or this id, and a body that nobody judges. */
function given(operation: OperationFacts, wrong?: string): string {
  const ids = operation.ids.map(({ form, isPlain, sample = 'id-1' }) => {
    if (wrong !== undefined) return wrong;
    return form === 'integer' ? sample : isPlain ? literal(sample) : `${literal(sample)} as never`;
  });
  return operation.body === 'none'
    ? callArguments(operation, ids)
    : callArguments(operation, [...ids, '{} as never'], `{ validate: 'off' }`);
}
