import { call, checkSource, type CheckScope } from './check-source.ts';
import type { SchemaObject } from './openapi-document.ts';
import { literal, memberName } from './source-text.ts';
import { numberRules, textRules } from './rule-source.ts';

/** The keywords that speak of one type only, and of no other where `type` is absent. */
const keywords: Readonly<Record<string, readonly (keyof SchemaObject)[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'minItems', 'maxItems'],
  object: ['properties', 'required', 'additionalProperties'],
};

/** The check of `type` and of every keyword that belongs to one type. */
export function typeSource(schema: SchemaObject, scope: CheckScope): string[] {
  if (schema.enum || schema.const !== undefined) return [];
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  if (!types) return untypedSource(schema, scope);
  const others = types.filter((type) => type !== 'null');
  const source = others.length === 1 ? ofType(others[0]!, schema, scope) : anyType(others, schema, scope);
  return [others.length < types.length && others.length > 0 ? call(scope, 'nullable', [source]) : source];
}

function untypedSource(schema: SchemaObject, scope: CheckScope): string[] {
  if (onlyRequires(schema)) return [call(scope, 'required', schema.required!.map(literal))];
  const types = Object.keys(keywords).filter((type) => keywords[type]!.some((keyword) => keyword in schema));
  const checks = types.map((type) => `${type}: ${ofType(type, schema, scope)}`);
  return checks.length === 0
    ? []
    : [call(scope, 'byType', [`{ ${checks.join(', ')} }`, scope.use('anything')])];
}

function onlyRequires(schema: SchemaObject): boolean {
  return Object.values(keywords)
    .flat()
    .every((keyword) => keyword in schema === (keyword === 'required'));
}

function anyType(types: readonly string[], schema: SchemaObject, scope: CheckScope): string {
  const checks = types.map(
    (type) => `${type === 'integer' ? 'number' : type}: ${ofType(type, schema, scope)}`,
  );
  const otherwise = call(scope, 'refused', [literal(`must be of type ${types.join(' or ') || 'null'}`)]);
  return call(scope, 'byType', [`{ ${checks.join(', ')} }`, otherwise]);
}

function ofType(type: string, schema: SchemaObject, scope: CheckScope): string {
  switch (type) {
    case 'string':
      return text(schema, scope);
    case 'number':
    case 'integer':
      return call(scope, type, numberRules(schema, scope));
    case 'array':
      return list(schema, scope);
    case 'object':
      return object(schema, scope);
    default:
      return scope.use('boolean');
  }
}

function text(schema: SchemaObject, scope: CheckScope): string {
  const { minLength = 0, maxLength = Infinity } = schema;
  const rules = textRules(schema, scope);
  const lengths =
    rules.length > 0 || maxLength < Infinity ? [minLength, maxLength] : minLength > 0 ? [minLength] : [];
  return call(scope, 'text', [...lengths.map(String), ...rules]);
}

function list({ items = true, minItems = 0, maxItems = Infinity }: SchemaObject, scope: CheckScope): string {
  const lengths = maxItems < Infinity ? [minItems, maxItems] : minItems > 0 ? [minItems] : [];
  return call(scope, 'list', [checkSource(items, scope), ...lengths.map(String)]);
}

function object(
  { properties = {}, required = [], additionalProperties = true }: SchemaObject,
  scope: CheckScope,
): string {
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${memberName(name)}: ${checkSource(schema, scope)},`,
  );
  const members = lines.length > 0 ? `{\n${indent(lines.join('\n'))}\n}` : '{}';
  const names = `[${required.map(literal).join(', ')}]`;
  if (additionalProperties === false)
    return call(scope, 'closedObject', required.length ? [members, names] : [members]);
  const rest = checkSource(additionalProperties, scope);
  if (rest !== scope.use('anything')) return call(scope, 'openObject', [members, names, rest]);
  return call(scope, 'openObject', required.length ? [members, names] : [members]);
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
