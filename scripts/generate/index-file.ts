import { typeName } from './names.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { docstring, literal } from './source-text.ts';
import { stringEnum, valuesName, valuesSource } from './string-enum.ts';

const tables = ['paths', 'components', 'operations'];

/** `index.ts`: the types, one alias per named schema, and the values of each named string enum. */
export function indexFile(document: OpenApiDocument): string {
  const lines = [
    `import type { components } from './openapi.js';`,
    `export type { ${tables.join(', ')} } from './openapi.js';`,
  ];
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const type = typeName(name);
    if (tables.includes(type)) continue;
    const description = typeof schema === 'object' ? schema.description : undefined;
    lines.push(`${docstring(description)}export type ${type} = components['schemas'][${literal(name)}];`);
    const values = stringEnum(schema);
    if (!values) continue;
    const constant = `export const ${valuesName(name)}: readonly ${type}[] = ${valuesSource(values, type)};`;
    lines.push(`/** Every \`${type}\`. */\n${constant}`);
  }
  return lines.join('\n\n');
}
