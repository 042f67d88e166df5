import { tables, typeName } from './names.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { docstring, literal } from './source-text.ts';
import { stringEnum, valuesName, valuesSource } from './string-enum.ts';

/**
 * `index.ts`: the types, by name: an interface of `openapi.ts` for each object, an alias for any other schema; and the
 * values of each named string enum.
 */
export function indexFile(document: OpenApiDocument, interfaces: ReadonlySet<string> = new Set()): string {
  const exported = [...tables, ...[...interfaces].map(typeName)];
  const lines = [`export type { ${exported.join(', ')} } from './openapi.js';`];
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const type = typeName(name);
    if (interfaces.has(name)) continue;
    const description = typeof schema === 'object' ? schema.description : undefined;
    lines.push(`${docstring(description)}export type ${type} = components['schemas'][${literal(name)}];`);
    const values = stringEnum(schema);
    if (!values) continue;
    const constant = `export const ${valuesName(name)}: readonly ${type}[] = ${valuesSource(values, type)};`;
    lines.push(`/** Every \`${type}\`. */\n${constant}`, guard(type, valuesName(name)));
  }
  const isUsed = lines.some((line) => line.includes('components['));
  return [...(isUsed ? [`import type { components } from './openapi.js';`] : []), ...lines].join('\n\n');
}

/** Tells a type of any value: `includes` takes none but those that are of it already. */
function guard(type: string, values: string): string {
  return [
    `/** Whether a value is a \`${type}\`. */`,
    `export function is${type}(value: unknown): value is ${type} {`,
    `  return (${values} as readonly unknown[]).includes(value);`,
    '}',
  ].join('\n');
}
