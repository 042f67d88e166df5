import { checkModules } from './check-modules.ts';
import { checkName, type CheckScope } from './check-scope.ts';
import type { BodyNames } from './name-bodies.ts';
import { packLetterPairs } from './letter-pairs.ts';
import { namedParameters } from './named-parameters.ts';
import { camelCase, pascalCase, typeName } from './names.ts';
import { type OpenApiDocument, type Schema, schemaNameOf } from './openapi-document.ts';
import { reachableSchemas } from './reachable-schemas.ts';
import { schemaStatements } from './schema-statements.ts';
import { docstring, literal, wrapWords } from './source-text.ts';
import { stringEnum, valuesName } from './string-enum.ts';

export interface ValidatorsFile {
  readonly text: string;
  /** The modules of `checks/` that it imports. */
  readonly modules: ReadonlySet<string>;
}

/**
 * `validators.ts`: a Standard Schema for each named schema that a body is made of, and for each parameter; each a plain
 * function.
 */
export function validatorsFile(
  document: OpenApiDocument,
  { requests, responses }: BodyNames,
): ValidatorsFile {
  const all = document.components?.schemas ?? {};
  const parameters = namedParameters(document);
  const parts = parameters.map(({ schema }) => schema);
  const reachable = reachableSchemas(document, [...requests, ...responses], parts);
  const names = Object.keys(all).filter((name) => reachable.has(name));
  const taken = new Set(names.flatMap((name) => [`check${pascalCase(name)}`, valuesName(name)]));
  const exported = new Map(
    names.map((name) => [pascalCase(name), { values: stringEnum(all[name]!), array: valuesName(name) }]),
  );
  // Every validator's name ends with `Schema`: none can be that of this function.
  const used = new Set<string>(['schemaOf']);
  const arrays = new Set<string>();
  const declarations: string[] = [];

  const scope: CheckScope = {
    resolve: (reference) => all[schemaNameOf(reference) ?? ''] ?? true,
    use(name) {
      used.add(name);
      return name;
    },
    named: (name) => `check${pascalCase(name)}`,
    check(place, schema) {
      const name = free(`check${place}`);
      declare(name, schema, place);
      return name;
    },
    set(place, values) {
      const name = free(`${camelCase(place)}Values`);
      const own = `[${values.map(scalar).join(', ')}]`;
      const named = exported.get(place);
      const isExported = named && own === `[${named.values?.map(scalar).join(', ')}]`;
      if (isExported) arrays.add(named.array);
      const source = isExported ? named.array : own;
      declarations.push(`const ${name}: ReadonlySet<unknown> = /* @__PURE__ */ new Set(${source});`);
      return name;
    },
    letterPairs(place, codes) {
      const name = free(`${camelCase(place)}Pairs`);
      const listed = docstring(wrapWords(codes.toSorted(), 100).join('\n'));
      const packed = literal(packLetterPairs(codes));
      const read = scope.use('letterPairs');
      declarations.push(`${listed}const ${name}: readonly number[] = /* @__PURE__ */ ${read}(${packed});`);
      return name;
    },
  };

  for (const name of names) {
    declare(scope.named(name), all[name]!, pascalCase(name));
    declarations.push(validator(name, all[name]!, scope.named(name)));
  }

  for (const { name, parameter, schema } of parameters) {
    const check = checkName(schema, { place: name, scope });
    declarations.push(parameterValidator(parameter, name, schema, check));
  }

  const modules = checkModules(used);
  const imports = [
    ...[...modules].map(
      ([module, functions]) => `import { ${functions.join(', ')} } from './checks/${module}.js';`,
    ),
    `import type { Issue, Path } from './checks/check.js';`,
    `import type { StandardSchema } from './checks/standard-schema.js';`,
    ...(arrays.size > 0 ? [`import { ${[...arrays].join(', ')} } from './index.js';`] : []),
    `import type * as Types from './index.js';`,
  ];
  const exports = [
    `export type { Issue } from './checks/check.js';`,
    `export type { Result, StandardSchema } from './checks/standard-schema.js';`,
  ];
  const text = [imports.join('\n'), exports.join('\n'), ...declarations].join('\n\n');
  return { text, modules: new Set(modules.keys()) };

  function declare(name: string, schema: Schema, place: string): void {
    const position = declarations.length;
    const statements = schemaStatements(schema, {
      variable: 'value',
      place,
      scope,
      statementsOf: schemaStatements,
    });
    const body = statements.map((line) => `  ${line}\n`).join('');
    const source = `function ${name}(value: unknown, path: Path, issues: Issue[]): void {\n${body}}`;
    declarations.splice(position, 0, source); // before what it was made to need
  }

  function free(proposal: string): string {
    let name = proposal;
    for (let count = 2; taken.has(name); count += 1) name = `${proposal}${count}`;
    taken.add(name);
    return name;
  }
}

function validator(name: string, schema: Schema, check: string): string {
  const description = typeof schema === 'object' ? schema.description : undefined;
  const declaration = `export const ${camelCase(name)}Schema: StandardSchema<Types.${typeName(name)}>`;
  return `${docstring(description)}${declaration} = /* @__PURE__ */ schemaOf(${check});`;
}

/** The reference of a parameter to a named schema. */
function referredName(schema: Schema): string | undefined {
  return typeof schema === 'object' && schema.$ref !== undefined ? schemaNameOf(schema.$ref) : undefined;
}

function parameterValidator(parameter: string, name: string, schema: Schema, check: string): string {
  const declaration = `export const ${camelCase(name)}Schema: StandardSchema<${parameterType(schema)}>`;
  return `${docstring(`The parameter \`${parameter}\`.`)}${declaration} = /* @__PURE__ */ schemaOf(${check});`;
}

/** The type of a parameter, as far as a check of a single value can tell. */
function parameterType(schema: Schema): string {
  const referred = referredName(schema);
  if (referred) return `Types.${typeName(referred)}`;
  const type = typeof schema === 'object' ? schema.type : undefined;
  if (type === 'string' || type === 'boolean') return type;
  return type === 'number' || type === 'integer' ? 'number' : 'unknown';
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? literal(value) : String(value);
}
