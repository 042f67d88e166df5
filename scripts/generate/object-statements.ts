import { call, type CheckScope, indent } from './check-scope.ts';
import { pascalCase } from './names.ts';
import type { SchemaObject } from './openapi-document.ts';
import { schemaStatements } from './schema-statements.ts';
import { literal } from './source-text.ts';

/** Judges the object in the variable: each of its members, then those that it must have. */
export function objectStatements(
  schema: SchemaObject,
  variable: string,
  place: string,
  scope: CheckScope,
): string[] {
  const { required = [], minProperties = 0, maxProperties = Infinity } = schema;
  const statements = memberStatements(schema, place, scope);
  if (required.length > 0) statements.push(`${call(scope, 'required', variable, ...required.map(literal))};`);
  if (minProperties > 0 || maxProperties < Infinity) {
    statements.push(`${call(scope, 'memberCount', variable, String(minProperties), String(maxProperties))};`);
  }
  return statements;
}

/** Whether the statements loop over members, which they find in `value` only. */
export function judgesMembers({ properties = {}, additionalProperties = true }: SchemaObject): boolean {
  return Object.keys(properties).length > 0 || additionalProperties !== true;
}

function memberStatements(schema: SchemaObject, place: string, scope: CheckScope): string[] {
  const { properties = {}, additionalProperties = true } = schema;
  const otherwise =
    additionalProperties === false
      ? [`${scope.use('refuse')}('is unknown', path, issues);`]
      : schemaStatements(additionalProperties, 'member', `${place}Rest`, scope);

  /** The names that share a check stand together. */
  const cases = new Map<string, string[]>();
  for (const [name, member] of Object.entries(properties)) {
    const statements = schemaStatements(member, 'member', place + pascalCase(name), scope);
    if (statements.length === 0 && otherwise.length === 0) continue;
    const key = statements.join('\n');
    cases.set(key, [...(cases.get(key) ?? []), name]);
  }
  if (cases.size === 0 && otherwise.length === 0) return [];

  const lines = [...cases].flatMap(([statements, names]) => [
    ...names.map((name) => `case ${literal(name)}:`),
    ...indent([...statements.split('\n').filter(Boolean), 'break;']),
  ]);
  if (otherwise.length > 0) lines.push('default:', ...indent(otherwise));
  const judged = cases.size === 0 ? otherwise : ['switch (name) {', ...indent(lines), '}'];
  return [
    'for (const name in value) {',
    ...indent([
      `const member = ${scope.use('ownMember')}(value, name);`,
      'if (member === undefined) continue;',
      'path.push(name);',
      ...judged,
      'path.pop();',
    ]),
    '}',
  ];
}
