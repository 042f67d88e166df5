import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { lintDescription } from '../redocly/lint-description.ts';
import { lintReport } from '../redocly/lint-report.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const configuration = 'extends: [minimal]\nrules: { no-invalid-media-type-examples: error }\n';
const openapi = (example: string): string => `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
paths:
  /things:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: { $ref: ../schemas.yaml#/Things }
              examples:
                one: { value: ${example} }
`;
const schemas = `Things: { type: array, items: { $ref: '#/Thing' } }
Thing: { type: object, properties: { id: { type: string } } }
`;

/** A description of two files in a folder of this name. */
function description(name: string, example: string): { folder: string; file: string } {
  const parent = temporaryFolder('lint-test').path;
  folders.push(parent);
  const folder = join(parent, name, 'work');
  mkdirSync(join(folder, 'acme'), { recursive: true });
  const file = join(folder, 'acme', 'openapi.yaml');
  writeFileSync(file, openapi(example));
  writeFileSync(join(folder, 'schemas.yaml'), schemas);
  writeFileSync(join(folder, 'redocly.yaml'), configuration);
  return { folder, file };
}

describe.each(['plain', 'C#', 'a#b ü 50%/C# %41'])('a description below a folder called %s', (name) => {
  it('is sound where its examples are', async () => {
    const { folder, file } = description(name, '[{ id: a }]');
    expect(await lintDescription(folder, file)).toEqual([]);
  });

  it('is refused where an example is wrong, with the place in its own file', async () => {
    const { folder, file } = description(name, '[{ id: 1 }]');
    const report = lintReport(await lintDescription(folder, file), folder);
    expect(report).toContain('acme/openapi.yaml:13:');
    expect(report).toContain('`id` property type must be string');
  });
});

it('findings are told by rule, the most frequent first: how many, the first places, and the lines of the first', async () => {
  const parent = temporaryFolder('lint-test').path;
  folders.push(parent);
  writeFileSync(join(parent, 'redocly.yaml'), 'rules: { operation-summary: error, info-license: error }\n');
  const operation = '{ responses: { "200": { description: OK } } }';
  const file = join(parent, 'openapi.yaml');
  writeFileSync(
    file,
    `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
paths:
  /a: { get: ${operation}, put: ${operation} }
  /b: { get: ${operation}, put: ${operation}, post: ${operation} }
`,
  );
  const report = lintReport(await lintDescription(parent, file), parent);
  expect(report).toMatch(/^6 findings of 2 rules\n\noperation-summary \(5\)\n/);
  expect(report).toContain(`
  openapi.yaml:4:9 Operation object should contain \`summary\` field.
  openapi.yaml:4:61 Operation object should contain \`summary\` field.
  openapi.yaml:5:9 Operation object should contain \`summary\` field.
  and 2 more

2 | info: { title: Acme, version: 1.0.0 }
3 | paths:
4 |   /a: { get: {`);
  expect(report).toContain(`

info-license (1)
  openapi.yaml:2:1 Info object should contain \`license\` field.

1 | openapi: 3.1.0
2 | info: { title: Acme, version: 1.0.0 }
  | ^^^^`);
});
