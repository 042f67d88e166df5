import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalSamples } from '@customer-bridge/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callersFolder } from '../lib/callers-folder.ts';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { canonicalFields } from '../new-provider/canonical-fields.ts';
import { checklist } from '../new-provider/checklist.ts';
import { type NewProvider, planProvider, providerStatus } from '../new-provider/new-provider.ts';
import { root } from '../lib/root.ts';
import { filledIn } from './new-provider/filled-in.ts';
import { fixtures } from './new-provider/fixtures/fixtures.ts';

const folder = temporaryFolder('new-provider-test').path;
afterAll(() => rmSync(folder, { recursive: true }));

const plan = (name: string, spec: string, update?: string): Promise<NewProvider> =>
  planProvider(root, { name, spec, folder, update });

const fixture = (file: string): string => join(root, 'scripts', 'test', 'new-provider', file);

/** Why no provider is made of a description. */
async function refusalOf(text: string, update?: string): Promise<string> {
  const file = join(folder, 'spec.yaml');
  writeFileSync(file, text);
  return plan('ledger', file, update).then(
    () => 'taken',
    (error: Error) => error.message,
  );
}

const update = (more = ''): string => `openapi: 3.1.0
info: { title: A, version: '1' }
paths:
  /things/{id}:
    put:
      operationId: updateThing
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
${more}      requestBody:
        content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } }
      responses: { '200': { description: Done. } }
`;

describe('a new provider', { timeout: 60_000 }, () => {
  it.each([
    ['Ledger', 'kebab-case'],
    ['acme_pay', 'kebab-case'],
    ['2pay', 'kebab-case'],
    ['../ledger', 'kebab-case'],
    ['acme--pay', 'kebab-case'],
    ['yuno', 'is taken: specs/yuno, packages/yuno-types'],
  ])('is refused under the name %s', (name, reason) =>
    expect(plan(name, fixture('ledger.yaml'))).rejects.toThrow(reason),
  );

  it('is refused without its description', () =>
    expect(plan('ledger', join(folder, 'missing.yaml'))).rejects.toThrow(
      /^missing\.yaml cannot be read: ENOENT/,
    ));

  it.each([
    ['that cannot be parsed', 'openapi: 3.1.0\npaths: [\n', /^spec\.yaml:3:1 Failed to parse/],
    [
      'of another version',
      '# New.\nopenapi: 3.2.0\n',
      /^spec\.yaml:2 must be an OpenAPI 3\.0 or 3\.1 document, not 3\.2\.0/,
    ],
    [
      'that is no OpenAPI',
      'swagger: "2.0"\n',
      /^spec\.yaml:1 must be an OpenAPI 3\.0 or 3\.1 document, not 2\.0/,
    ],
    [
      'with a reference to nothing',
      update().replace('{ type: object', "{ $ref: '#/nothing', type: object"),
      /^spec\.yaml:10:\d+ Can't resolve/,
    ],
    [
      'with a cookie',
      update('        - { name: session, in: cookie, schema: { type: string } }\n'),
      /^No client sends cookies: .*'session'/,
    ],
    [
      'with a keyword that no validator knows',
      update().replace('{ type: string } } }', '{ type: string, $dynamicRef: "#a" } } }'),
      /^spec\.yaml:10:\d+ .*dynamicRef/,
    ],
    ['without anything to update', update().replace('put:', 'get:'), /no operation that could be the update/],
  ])('is refused with a description %s', async (_what, text, reason) => {
    expect(await refusalOf(text)).toMatch(reason);
  });

  it('is refused where the update that is named cannot be one, with those that can', async () => {
    expect(await refusalOf(update(), 'changeThing')).toMatch(
      /^'changeThing' is not .* These are: updateThing \(PUT \/things\/\{id\}\)\.$/,
    );
  });
});

describe('a description of another make', { timeout: 60_000 }, () => {
  const old = `openapi: 3.0.3
info: { title: Old, version: '1', x-logo: a }
servers: [{ url: https://api.old.test/ }]
security: [{ key: [] }]
paths:
  /v1/customers/{customer-id}:
    parameters:
      - { name: customer-id, in: path, required: true, schema: { type: string } }
    get:
      operationId: customers.read
      responses: { 200: { $ref: '#/components/responses/One' }, default: { $ref: '#/components/responses/Problem' } }
    put:
      operationId: update-customer
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } }
      responses: { 200: { $ref: '#/components/responses/One' }, default: { $ref: '#/components/responses/Problem' } }
  /v1/orders:
    get: { operationId: orders.list, responses: { 200: { description: All. } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  responses:
    One: { description: The customer., content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } } }
    Problem: { description: A problem., content: { application/json: { schema: { type: object, properties: { code: { type: string, enum: [a] } } } } } }
  schemas:
    Customer:
      type: object
      required: [id]
      properties:
        id: { type: string, readOnly: true }
        email: { type: string, nullable: true, maxLength: 80, example: ana@example.com }
        born: { type: string, format: iso-date }
`;

  it('is lifted, cut and brought to the rules, and leaves a handful to a person', async () => {
    const file = join(folder, 'old.yaml');
    writeFileSync(file, old);
    const options = { paths: '^/v1/customers', fix: true, source: 'docs.old.example.com/customers' };
    const provider = await planProvider(root, { name: 'old', spec: file, folder, ...options });
    expect(Object.fromEntries(provider.changes)).toMatchObject({
      'OpenAPI 3.0.3 lifted to 3.1.0': 1,
      'path left out': 1,
      'nullable as a type': 1,
      'operationId in camelCase': 2,
      'schema split into one for requests and one for responses': 1,
      'format that no validator knows told in words': 1,
    });
    expect(Object.fromEntries(provider.findings.map(({ rule, count }) => [rule, count]))).toEqual({
      'bridge/update-semantics': 1,
      'info-license': 1,
    });
    const { update, operations } = provider.scaffold;
    expect([update.operation.id, update.get?.id]).toEqual(['updateCustomer', 'customersRead']);
    expect(operations).toHaveLength(2);
    expect([...provider.scaffold.sent.keys()]).toEqual(['email', 'born']);
  });

  it('is refused where it refers to another machine', async () => {
    const remote = update().replace('{ type: object', "{ $ref: 'https://other.test/a.yaml', type: object");
    expect(await refusalOf(remote)).toBe(
      'The description refers to https://other.test/a.yaml: save that file beside it, and refer to it there.',
    );
  });
});

describe('the checklist of a provider that is there', () => {
  it('is made of its description as it is now', async () => {
    const list = checklist(await providerStatus(root, 'yuno'));
    expect(list).toContain('The update: is it updateCustomer (PATCH /customers/{id})?\n    packages/adapter');
    expect(list).toContain('the description says so with x-update-semantics');
    expect(list).not.toContain('What the rules of the house ask');
  });

  it('is refused of one that is not there', () =>
    expect(providerStatus(root, 'nobody')).rejects.toThrow('There is no provider nobody: specs/nobody'));
});

it('a path is relative to where the person stands', () => {
  const stands = (env: Record<string, string>): string => callersFolder('new:provider', env);
  const inside = { npm_lifecycle_event: 'new:provider', INIT_CWD: '/by/pnpm' };
  expect(stands(inside)).toBe('/by/pnpm');
  expect(stands({ ...inside, CUSTOMER_BRIDGE_FOLDER: '/by/bootstrap' })).toBe('/by/bootstrap');
  expect(stands({ ...inside, npm_lifecycle_event: 'test' })).toBe(process.cwd());
  expect(stands({})).toBe(process.cwd());
});

describe('what is made of a description', { timeout: 60_000 }, () => {
  let ledger: NewProvider;
  let mosaic: NewProvider;
  beforeAll(async () => {
    ledger = await plan('ledger', fixture('ledger.yaml'));
    mosaic = await plan('mosaic-pay', fixture('mosaic/openapi.yaml'), 'saveCustomer');
  }, 60_000);
  const text = ({ files }: NewProvider, path: string): string =>
    files.added.get(path) ?? files.edited.get(path) ?? '';

  it('is every file that a provider has', () => {
    const folders = (path: string): string => path.split('/').slice(0, -1).join('/');
    expect([...new Set([...ledger.files.added.keys()].map(folders))].sort()).toEqual([
      '.changeset',
      'packages/adapter/src/providers',
      'packages/adapter/test/conformance',
      'packages/ledger-client',
      'packages/ledger-client/src',
      'packages/ledger-client/test',
      'packages/ledger-types',
      'packages/ledger-types/src',
      'packages/ledger-types/src/checks',
      'scripts/test/tarballs',
      'specs/ledger',
    ]);
  });

  it('changes what others have only where users look for it, and what the rigs depend on', () => {
    expect([...ledger.files.edited.keys()]).toEqual([
      'packages/adapter/package.json',
      'tests/fault-grid/package.json',
      'tests/spec-tests/package.json',
      'README.md',
    ]);
    for (const edited of ledger.files.edited.values()) expect(edited).toMatch(/ledger/);
    expect(JSON.parse(text(ledger, 'packages/adapter/package.json'))).toMatchObject({
      exports: {
        './ledger': { types: './dist/providers/ledger.d.ts', default: './dist/providers/ledger.js' },
      },
      dependencies: { '@customer-bridge/ledger-types': 'workspace:^' },
      peerDependencies: { '@customer-bridge/ledger-client': 'workspace:>=0.0.0 <1.0.0' },
      peerDependenciesMeta: { '@customer-bridge/ledger-client': { optional: true } },
      devDependencies: { '@customer-bridge/ledger-client': 'workspace:*' },
    });
  });

  it('maps no field at all', () => {
    expect(text(ledger, 'packages/adapter/src/providers/ledger.ts')).toContain(
      '{\n  fields: {},\n  providerFields: {},\n  reported: {},\n}',
    );
    const suite = text(ledger, 'packages/adapter/test/conformance/ledger.ts');
    expect(suite.match(/\w+(?=: 'unsupported')/g)).toEqual(Object.keys(canonicalSamples));
    expect(canonicalFields).toEqual(Object.keys(canonicalSamples));
  });

  it('keeps the description as it was, but for the repeats that it says nothing of', () => {
    const spec = text(ledger, 'specs/ledger/openapi.yaml');
    expect(spec).toMatch(/^# An API of a kind/);
    expect([...ledger.undecided]).toEqual([
      ['listParties', true],
      ['createParty', false],
      ['readParty', true],
      ['updateParty', false],
      ['deleteParty', false],
    ]);
    expect(spec.match(/x-idempotent/g)).toHaveLength(5);
  });

  it('puts a description of several files into one', () => {
    const spec = text(mosaic, 'specs/mosaic-pay/openapi.yaml');
    expect(spec).toContain('#/components/schemas/Client');
    expect(spec).not.toContain('customers.yaml');
  });

  it('has a place for every decision', () => {
    const missing = Object.entries(filledIn).flatMap(([file, edits]) =>
      edits.filter(([from]) => text(ledger, file).split(from).length < 2).map(([from]) => `${file}: ${from}`),
    );
    expect(missing).toEqual([]);
  });

  it('depends on no package of ours that its files do not import', () => {
    const client = 'packages/ledger-client';
    const { dependencies, devDependencies } = JSON.parse(text(ledger, `${client}/package.json`)) as Record<
      'dependencies' | 'devDependencies',
      object
    >;
    const code = [...ledger.files.added].filter(([path]) => path.startsWith(`${client}/`));
    const named = Object.keys({ ...dependencies, ...devDependencies }).filter((name) =>
      name.startsWith('@customer-bridge/'),
    );
    expect(named.filter((name) => !code.some(([, source]) => source.includes(`from '${name}`)))).toEqual([]);
  });

  it('sends the credentials that the description asks for', () => {
    const client = (provider: NewProvider, name: string): string =>
      text(provider, `packages/${name}-client/src/client.ts`);
    expect(client(ledger, 'ledger')).toContain(
      'fixedCredentials({ authorization: basic(options.username, options.password) })',
    );
    expect(client(mosaic, 'mosaic-pay')).toContain(
      "fixedCredentials({ 'x-api-key': options.apiKey, tenant: options.tenant })",
    );
  });

  it.each([
    ['mollusc', 'accessTokenCredentials(config.name, options.accessToken, options)', 'tokenFunction: '],
    ['mercado', 'clientCredentials({', 'login: {'],
  ])('renews the token of %s, and has the suite of all clients see it', async (name, credentials, told) => {
    const { options } = fixtures.find((one) => one.name === name)!;
    const provider = await planProvider(root, {
      name,
      spec: fixture(`fixtures/${name}.yaml`),
      folder,
      fix: options.includes('--fix'),
    });
    const client = `packages/${name}-client`;
    expect(text(provider, `${client}/src/client.ts`)).toContain(credentials);
    expect(text(provider, `${client}/test/client-profile.ts`)).toContain(told);
    expect(text(provider, `${client}/README.md`)).toMatch(/^\| `(?:accessToken|tokenUrl)` .* after a 401/m);
  });

  it('leaves to a person what the description does not say', () => {
    const list = checklist(ledger);
    expect(
      list.match(/^\[ \] .*$/gm)?.map((line) => line.slice('[ ] '.length).split(/[:,(]/)[0]?.trim()),
    ).toEqual([
      'What the rules of the house ask of a description',
      'Whether a repeat leaves the same state',
      'The update',
      'The read',
      'What an update does with a field that is left out',
      'Whether null clears a field',
      'The form of an id',
      "The provider's name of each canonical field",
      'The name under which each field is reported',
      'Which fields an answer may report as null',
      'What is lossy',
      'The form of phones',
      'What Ledger holds and answers',
      'Credentials',
      "Error codes of the provider's own that say more than a status",
      "The header with the provider's id of a request",
      'What proves that an answer is one',
      'What the suite of all clients has to know of this one',
      'The rigs',
      'The words',
    ]);
    expect(list).toContain('party.contact.email (string or null, at most 120); party.contact.mobile');
    expect(list).toContain('described headers of answers: x-request-id');
    expect(list).toContain('bridge/evidence (10)');
  });

  it('says what else could be meant, and what is left out', () => {
    const list = checklist(mosaic);
    expect(list).toContain('you said so');
    expect(list).toContain('others that could be: replaceCustomer (PUT /customers/{body})');
    expect(list).toContain('Operations without a method: uploadDocument');
    expect(list).toContain('another way that the description allows: oauth');
    expect(list).toContain('https://{region}.mosaic.test/api/');
  });
});
