import { block, call, indent, inside, refusal, type Site } from './check-scope.ts';
import { evaluatedMembers } from './evaluated-members.ts';
import { pascalCase } from './names.ts';
import type { SchemaObject } from './openapi-document.ts';
import { literal } from './source-text.ts';

/** Judges the object in the variable: each of its members, then those that it must have. */
export function objectStatements(schema: SchemaObject, site: Site): string[] {
  const { place, scope } = site;
  const { required = [], minProperties = 0, maxProperties = Infinity } = schema;
  const statements = memberStatements(schema, site);
  if (required.length > 0) statements.push(`${call(site, 'required', ...required.map(literal))};`);
  for (const [name, others] of Object.entries(schema.dependentRequired ?? {})) {
    if (others.length > 0)
      statements.push(`${call(site, 'dependentRequired', ...[name, ...others].map(literal))};`);
  }
  if (schema.unevaluatedProperties === false) {
    const { names, patterns, all } = evaluatedMembers(schema, place, scope);
    const set = scope.set(`${place}Members`, [...new Set(names)]);
    const expressions = [...new Set(patterns)].map(expression);
    if (!all) statements.push(`${call(site, 'evaluated', set, ...expressions)};`);
  }
  if (minProperties > 0 || maxProperties < Infinity) {
    statements.push(`${call(site, 'memberCount', String(minProperties), String(maxProperties))};`);
  }
  return statements;
}

/** Whether the statements loop over members, which they find in `value` only. */
export function judgesMembers(schema: SchemaObject): boolean {
  const {
    properties = {},
    patternProperties = {},
    propertyNames = true,
    additionalProperties = true,
  } = schema;
  const listed = Object.keys(properties).length + Object.keys(patternProperties).length;
  return listed > 0 || propertyNames !== true || additionalProperties !== true;
}

function expression(pattern: string): string {
  return String(new RegExp(pattern, 'u'));
}

function memberStatements(schema: SchemaObject, site: Site): string[] {
  const { scope, statementsOf } = site;
  const {
    properties = {},
    patternProperties = {},
    propertyNames = true,
    additionalProperties = true,
  } = schema;
  const otherwise =
    additionalProperties === false
      ? [refusal(site, 'is unknown')]
      : statementsOf(additionalProperties, inside(site, 'Rest', 'member'));

  /** The names that share a check stand together. */
  const cases = new Map<string, string[]>();
  for (const [name, member] of Object.entries(properties)) {
    const statements = statementsOf(member, inside(site, pascalCase(name), 'member'));
    if (statements.length === 0 && otherwise.length === 0) continue;
    const key = statements.join('\n');
    cases.set(key, [...(cases.get(key) ?? []), name]);
  }
  const patterns = Object.entries(patternProperties).map(([pattern, member], index) => ({
    test: `${expression(pattern)}.test(name)`,
    statements: statementsOf(member, inside(site, `Form${index + 1}`, 'member')),
  }));
  const first = [
    ...statementsOf(propertyNames, inside(site, 'Name', 'name')),
    ...patterns.flatMap(({ test, statements }) =>
      statements.length > 0 ? block(`if (${test})`, statements) : [],
    ),
  ];
  if (cases.size === 0 && otherwise.length === 0 && first.length === 0) return [];
  const rest =
    otherwise.length > 0 && patterns.length > 0
      ? block(`if (!(${patterns.map(({ test }) => test).join(' || ')}))`, otherwise)
      : otherwise;

  const lines = [...cases].flatMap(([statements, names]) => [
    ...names.map((name) => `case ${literal(name)}:`),
    ...indent([...statements.split('\n').filter(Boolean), 'break;']),
  ]);
  if (rest.length > 0) lines.push('default:', ...indent(rest));
  const judged = cases.size === 0 ? rest : ['switch (name) {', ...indent(lines), '}'];
  return [
    'for (const name in value) {',
    ...indent([
      `const member = ${scope.use('ownMember')}(value, name);`,
      'if (member === undefined) continue;',
      'path.push(name);',
      ...first,
      ...judged,
      'path.pop();',
    ]),
    '}',
  ];
}
