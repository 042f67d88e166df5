import { literal } from '../../generate/source-text.ts';
import type { IdFacts } from '../facts/parameter-facts.ts';
import type { OperationFacts } from '../facts/operation-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { methodsOf, optionNames } from './client.ts';
import { variableOf } from './client-options.ts';

const samples: Readonly<Record<IdFacts['form'], string>> = {
  uuid: `'94121f98-98f7-4d57-aa5f-228401d35b12'`,
  text: `'id-1'`,
  integer: '7',
};

/** `test/operations.test.ts`: what each method sends, as the description says it. */
export function clientTest(scaffold: Scaffold): string {
  const { name, type, security } = scaffold;
  const names = optionNames(scaffold);
  const operations = methodsOf(scaffold);
  const guarded = operations.find(({ ids }) => ids.length === 1 && ids[0]?.type === 'string');
  return `
import { describe, expect, it } from 'vitest';
import { create${type}Client, type ${type}Client } from '../src/index.js';

const credentials = { ${names.map((one) => `${one}: '${one}-value'`).join(', ')} };

/** A client whose requests go nowhere but into a list. */
function recorder() {
  const requests: { line: string; headers: Record<string, string> }[] = [];
  const client = create${type}Client({
    ...credentials,
    baseUrl: 'https://${name}.example.com/base',
    maxAttempts: 1,
    fetch: async (url, { method, headers }) => {
      requests.push({ line: \`\${method} \${url}\`, headers: headers as Record<string, string> });
      return new Response(null, { status: 503 });
    },
  });
  return { client, requests };
}

const operations: [string, string, (client: ${type}Client) => Promise<unknown>][] = [
${operations.map((operation) => row(name, operation)).join('\n')}
];

describe('a client of ${type}', () => {
  it.each(operations)('sends %s as the description says: %s', async (operation, line, call) => {
    const { client, requests } = recorder();
    await expect(call(client)).rejects.toMatchObject({ code: 'server_error', provider: '${name}', operation });
    expect(requests).toMatchObject([
      { line, headers: { ${security.credentials.map(expectedHeader).join(', ')} } },
    ]);
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
      issues: [{ path: ${literal(guarded.ids[0]!.name)} }],
    });
    expect(requests).toEqual([]);
  });
`
      : ''
  }});
`;
}

function row(name: string, operation: OperationFacts): string {
  const { id: operationId, method, path, ids } = operation;
  const filled = ids.reduce(
    (url, { name, form }) => url.replace(`{${name}}`, samples[form].replaceAll("'", '')),
    path,
  );
  return `  ['${operationId}', ${literal(`${method} https://${name}.example.com/base${filled}`)}, (client) => client.${operationId}(${callArguments(operation)})],`;
}

/** A call with samples; nothing is said of the body and the query, which the request's line and headers do not show. */
function callArguments({ ids, body, query, headers }: OperationFacts, id?: string): string {
  const given = [
    ...ids.map(({ form }) => id ?? samples[form]),
    ...(body === 'none' ? [] : ['{} as never']),
    ...(query === 'required' ? ['{} as never'] : []),
    ...(headers === 'required' ? ['{} as never'] : []),
  ];
  const left = [query, headers].filter((presence) => presence === 'optional').map(() => 'undefined');
  return [...given, ...(body === 'none' ? [] : [...left, `{ validate: 'off' }`])].join(', ');
}

function expectedHeader({ header, kind, options }: Scaffold['security']['credentials'][number]): string {
  const [first, second] = options.map(({ name }) => `${name}-value`);
  if (kind === 'basic') {
    const encoded = Buffer.from(`${first}:${second}`).toString('base64');
    return `authorization: 'Basic ${encoded}'`;
  }
  return `${literal(header)}: '${kind === 'bearer' ? 'Bearer ' : ''}${first}'`;
}
