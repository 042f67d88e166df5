import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintDescription } from '../redocly/lint-description.ts';
import { lintReport } from '../redocly/lint-report.ts';
import { testFolder, write } from './test-folder.ts';

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
  const folder = join(testFolder(), name, 'work');
  write(folder, 'acme/openapi.yaml', openapi(example));
  write(folder, 'schemas.yaml', schemas);
  write(folder, 'redocly.yaml', configuration);
  return { folder, file: join(folder, 'acme', 'openapi.yaml') };
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
  const folder = testFolder();
  write(folder, 'redocly.yaml', 'rules: { operation-summary: error, info-license: error }\n');
  const operation = '{ responses: { "200": { description: OK } } }';
  write(
    folder,
    'openapi.yaml',
    `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
paths:
  /a: { get: ${operation}, put: ${operation} }
  /b: { get: ${operation}, put: ${operation}, post: ${operation} }
`,
  );
  const report = lintReport(await lintDescription(folder, join(folder, 'openapi.yaml')), folder);
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
