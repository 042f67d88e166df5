import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../lib/temporary-folder.ts';
import { lintFile } from '../redocly/lint.ts';
import { root } from '../lib/root.ts';

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
    expect(await lintFile(folder, file)).toMatchObject({ code: 0 });
  });

  it('is refused where an example is wrong, with the place in its own file', async () => {
    const { folder, file } = description(name, '[{ id: 1 }]');
    const { code, output } = await lintFile(folder, file);
    expect(code).toBe(1);
    expect(output).toContain(`${relative(root, file)}:13`);
    expect(output).toContain('`id` property type must be string');
  });
});
