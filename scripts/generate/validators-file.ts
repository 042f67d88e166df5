import { checkModules } from './check-modules.ts';
import { checkSource, type CheckScope } from './check-source.ts';
import type { BodyNames } from './name-bodies.ts';
import { camelCase, typeName } from './names.ts';
import { type OpenApiDocument, type Schema } from './openapi-document.ts';
import { docstring } from './source-text.ts';
import { valuesName } from './string-enum.ts';

export interface ValidatorsFile {
  readonly text: string;
  /** The modules of `checks/` that it imports. */
  readonly modules: ReadonlySet<string>;
}

/** `validators.ts`: a Standard Schema for each request and response body, made of one check per named schema. */
export function validatorsFile(
  document: OpenApiDocument,
  { requests, responses }: BodyNames,
): ValidatorsFile {
  const schemas = document.components?.schemas ?? {};
  const used = new Set<string>(['standardSchema']);
  const arrays = new Set<string>();
  const constants = new Map<string, string | undefined>();
  const scope: CheckScope = {
    use: (name) => (used.add(name), name),
    values: (name) => (arrays.add(valuesName(name)), valuesName(name)),
    schema: (name) => {
      const constant = `${camelCase(name)}Check`;
      if (!constants.has(name)) define(name, schemas[name]!);
      else if (constants.get(name) === undefined)
        return `/* @__PURE__ */ ${scope.use('lazy')}(() => ${constant})`;
      return constant;
    },
  };

  function define(name: string, schema: Schema): void {
    constants.set(name, undefined);
    const source = checkSource(schema, scope, name);
    constants.delete(name); // to stand after the checks that it refers to
    constants.set(name, `const ${camelCase(name)}Check: Check = ${source};`);
  }

  const bodies = [...new Set([...requests, ...responses])];
  const exported = bodies.map((name) => {
    const check = scope.schema(name);
    const type = typeName(name);
    const schema = schemas[name]!;
    const description = typeof schema === 'object' ? schema.description : undefined;
    return `${docstring(description)}export const ${camelCase(name)}Schema: StandardSchema<${type}> = /* @__PURE__ */ standardSchema(${check});`;
  });

  const modules = checkModules(used);
  const text = [
    [
      `import type { Check } from './checks/check.js';`,
      ...[...modules].map(
        ([module, names]) => `import { ${names.join(', ')} } from './checks/${module}.js';`,
      ),
      `import type { StandardSchema } from './checks/standard-schema.js';`,
      ...(arrays.size > 0 ? [`import { ${[...arrays].join(', ')} } from './index.js';`] : []),
      `import type { ${bodies.map(typeName).join(', ')} } from './index.js';`,
    ].join('\n'),
    [
      `export type { Issue } from './checks/check.js';`,
      `export type { Result, StandardSchema } from './checks/standard-schema.js';`,
    ].join('\n'),
    ...constants.values(),
    ...exported,
  ].join('\n\n');
  return { text, modules: new Set(modules.keys()) };
}
