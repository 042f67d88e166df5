import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalSamples } from '@customer-bridge/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { callersFolder } from '../lib/callers-folder.ts';
import { checklist } from '../new-provider/checklist.ts';
import { type NewProvider, planNewProvider, providerStatus } from '../new-provider/new-provider.ts';
import { root } from '../lib/root.ts';
import { fixtures } from './new-provider/fixtures/fixtures.ts';
import { tableRows } from './table-rows.ts';
import { testFolder, write } from './test-folder.ts';

const folder = testFolder();

const plan = (name: string, spec: string, options: object = {}): Promise<NewProvider> =>
  planNewProvider(root, { name, spec: join(root, 'scripts/test/new-provider', spec), folder, ...options });

/** The provider of a description that is given as a text. */
function planOf(text: string, options: object = {}): Promise<NewProvider> {
  write(folder, 'spec.yaml', text);
  return planNewProvider(root, { name: 'ledger', spec: join(folder, 'spec.yaml'), folder, ...options });
}

const update = (more = ''): string => `# A description.
openapi: 3.1.0
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
    expect(plan(name, 'fixtures/ledger.yaml')).rejects.toThrow(reason),
  );

  it('is refused without its description', () =>
    expect(
      planNewProvider(root, { name: 'ledger', spec: join(folder, 'missing.yaml'), folder }),
    ).rejects.toThrow(/^missing\.yaml cannot be read: ENOENT/));

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
      /^spec\.yaml:11:\d+ Can't resolve/,
    ],
    [
      'that refers to another machine',
      update().replace('{ type: object', "{ $ref: 'https://other.test/a.yaml', type: object"),
      /^The description refers to https:\/\/other\.test\/a\.yaml: save that file beside it, and refer to it there\.$/,
    ],
    [
      'with a cookie',
      update('        - { name: session, in: cookie, schema: { type: string } }\n'),
      /^No client sends cookies: .*'session'/,
    ],
    [
      'with a keyword that no validator knows',
      update().replace('{ type: string } } }', '{ type: string, $dynamicRef: "#a" } } }'),
      /^spec\.yaml:11:\d+ .*dynamicRef/,
    ],
    ['without anything to update', update().replace('put:', 'get:'), /no operation that could be the update/],
  ])('is refused with a description %s', (_what, text, reason) =>
    expect(planOf(text)).rejects.toThrow(reason),
  );

  it('is refused where the update that is named cannot be one, with those that can', () =>
    expect(planOf(update(), { update: 'changeThing' })).rejects.toThrow(
      /^'changeThing' is not .* These are: updateThing \(PUT \/things\/\{id\}\)\.$/,
    ));
});

it('keeps the description as it was, but for the repeats that it says nothing of', async () => {
  const { files, undecided } = await planOf(update());
  const spec = files.added.get('specs/ledger/openapi.yaml')!;
  expect(spec).toMatch(/^# A description\./);
  const expected = parse(update());
  expected.paths['/things/{id}'].put['x-idempotent'] = false;
  expect(parse(spec)).toEqual(expected);
  expect([...undecided]).toEqual([['updateThing', false]]);
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

describe('a provider of the trial', () => {
  const made = new Map<string, NewProvider>();
  beforeAll(async () => {
    for (const { name, options } of fixtures) {
      const option = (flag: string): string | undefined => options[options.indexOf(flag) + 1 || Infinity];
      const known = { fix: true, paths: option('--paths'), source: option('--source') };
      made.set(name, await plan(name, `fixtures/${name}.yaml`, known));
    }
  }, 60_000);

  it('leaves to a person what the documentation tells', () => {
    const told = tableRows(readFileSync(join(root, 'docs/add-a-provider.md'), 'utf8'), 'Provider');
    const rows = fixtures.map(({ name, filledIn }) => {
      const provider = made.get(name)!;
      const decisions = checklist(provider).match(/^\[ \]/gm)!.length;
      const findings = provider.findings.reduce((sum, { count }) => sum + count, 0);
      const edits = filledIn[`packages/adapter/src/providers/${name}.ts`]!;
      const lines = edits.flatMap(([, to]) => to.split('\n')).length;
      return [`\`${name}\``, ...[decisions, findings, lines].map(String)];
    });
    expect(told.map(([name, , ...figures]) => [name, ...figures.slice(0, 3)])).toEqual(rows);
  });

  it('is upgraded, cut and brought to the rules, and says so', () => {
    const { changes, findings, scaffold } = made.get('form-pay')!;
    expect(Object.fromEntries(changes)).toMatchObject({
      'OpenAPI 3.0.3 upgraded to 3.1.0': 1,
      'path left out': 1,
      'nullable as a type': 9,
      'operationId in camelCase': 4,
      'schema split into one for requests and one for responses': 1,
      'format that no validator knows told in words': 1,
    });
    expect(findings.map(({ rule }) => rule)).toEqual([]);
    expect([scaffold.update.operation.id, scaffold.update.get?.id]).toEqual([
      'postBuyersBuyer',
      'getBuyersBuyer',
    ]);
  });

  it.each([
    ['signet', 'patchHolder', ['X-Date signed', 'X-Login login', 'X-Version 2.1']],
    ['mercado', 'clientesCambiar', ['X-Idempotency-Key unique']],
    ['quadrant', 'updatePatron', ['Quadrant-Version 2026-01-15']],
    ['ledger', 'updateParty', ['Api-Version 2']],
    ['balance', 'patchCompaniesCompanyIdHoldersId', ['companyId companyId']],
  ])('fills in what no caller of %s gives', (name, id, filled) => {
    const operation = made.get(name)!.scaffold.operations.find((one) => one.id === id)!;
    const told = operation.filled.map((one) => {
      const { value } = one;
      if (typeof value === 'string') return `${one.name} ${value}`;
      return `${one.name} ${'option' in value ? value.option.name : value.constant}`;
    });
    expect(told).toEqual(filled);
    expect(operation.headers).toBeUndefined();
  });

  it('is every file that a provider has', () => {
    const folders = [...made.get('ledger')!.files.added.keys()].map((path) => path.replace(/\/[^/]*$/, ''));
    expect([...new Set(folders)].sort()).toEqual([
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

  it('maps no field, and says so to the suite', () => {
    const { added } = made.get('ledger')!.files;
    const mapping = added.get('packages/adapter/src/providers/ledger.ts')!;
    expect(mapping).toContain('{\n  fields: {},\n  providerFields: {},\n  reported: {},\n}');
    const suite = added.get('packages/adapter/test/conformance/ledger.ts')!;
    expect(suite.match(/\w+(?=: 'unsupported')/g)).toEqual(Object.keys(canonicalSamples));
  });

  it('takes nothing but words from the providers that are there', () => {
    const { added } = made.get('ledger')!.files;
    expect(added.get('packages/ledger-types/README.md')).toContain(
      'console.log(operations.updateParty.method',
    );
    expect([...added].filter(([, text]) => /yuno|kunacore/i.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('changes what others have only where users look for it, and what the rigs depend on', () => {
    const { edited } = made.get('ledger')!.files;
    expect([...edited.keys()]).toEqual([
      'packages/adapter/package.json',
      'tests/fault-grid/package.json',
      'tests/spec-tests/package.json',
      'README.md',
    ]);
    for (const text of edited.values()) expect(text).toMatch(/ledger/);
    expect(JSON.parse(edited.get('packages/adapter/package.json')!)).toMatchObject({
      exports: {
        './ledger': { types: './dist/providers/ledger.d.ts', default: './dist/providers/ledger.js' },
      },
      typesVersions: { '*': { ledger: ['./dist/providers/ledger.d.ts'] } },
      dependencies: { '@customer-bridge/ledger-types': 'workspace:^' },
      peerDependencies: { '@customer-bridge/ledger-client': 'workspace:>=0.0.0 <1.0.0' },
      peerDependenciesMeta: { '@customer-bridge/ledger-client': { optional: true } },
      devDependencies: { '@customer-bridge/ledger-client': 'workspace:*' },
    });
  });

  it.each([
    ['ledger', 'fixedCredentials({ authorization: basic(options.username, options.password) })'],
    ['mollusc', 'accessTokenCredentials(config.name, options.accessToken, options)'],
    ['mercado', 'clientCredentials({'],
    ['signet', 'signedCredentials((request) => signRequest(options, request))'],
  ])('sends the credentials of %s: %s', (name, credentials) => {
    const { added } = made.get(name)!.files;
    expect(added.get(`packages/${name}-client/src/client.ts`)).toContain(credentials);
  });

  it.each([
    ['mollusc', 'tokenFunction: '],
    ['mercado', 'login: {'],
  ])('has the suite of all clients see how %s renews its token', (name, told) => {
    const { added } = made.get(name)!.files;
    expect(added.get(`packages/${name}-client/test/client-profile.ts`)).toContain(told);
    const readme = added.get(`packages/${name}-client/README.md`);
    expect(readme).toMatch(/^\| `(?:accessToken|tokenUrl)` .* after a 401/m);
  });

  it('says what it could not know, what else could be meant, and what is left out', async () => {
    const ledger = checklist(made.get('ledger')!);
    const mosaic = checklist(await plan('mosaic-pay', 'mosaic/openapi.yaml', { update: 'saveCustomer' }));
    for (const line of [
      'party.contact.email (string or null, at most 120); party.contact.mobile',
      'described headers of answers: x-request-id',
      'bridge/update-semantics (1)',
    ])
      expect(ledger).toContain(line);
    for (const line of [
      'you said so',
      'others that could be: replaceCustomer (PUT /customers/{body})',
      'Operations without a method: uploadDocument',
      'another way that the description allows: oauth',
      'https://{region}.mosaic.test/api/',
    ])
      expect(mosaic).toContain(line);
  });
});
