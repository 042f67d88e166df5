import { block, call, type CheckScope, indent } from './check-scope.ts';
import { objectStatements } from './object-statements.ts';
import type { SchemaObject } from './openapi-document.ts';
import { checkName } from './schema-statements.ts';

/** The keywords that speak of one type only, and of no other where `type` is absent. */
const keywords: Readonly<Record<string, readonly (keyof SchemaObject)[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'],
};

/** The formats that are judged; any other is a note for the reader. */
const formats = new Map([
  ['date', 'date'],
  ['date-time', 'dateTime'],
  ['uuid', 'uuid'],
]);

/** The types that a schema judges: those that it allows, or without `type` those that its keywords speak of. */
export function judgedTypes(schema: SchemaObject): string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  return Object.keys(keywords).filter((type) => keywords[type]!.some((keyword) => keyword in schema));
}

/** Judges `type` and every keyword that belongs to one type. */
export function typeStatements(
  schema: SchemaObject,
  variable: string,
  place: string,
  scope: CheckScope,
): string[] {
  if (schema.enum || schema.const !== undefined) return [];
  const types = judgedTypes(schema);
  const others = types.filter((type) => type !== 'null');
  if (types.length > 0 && others.length === 0) {
    return [`${call(scope, 'listed', variable, scope.set('null', [null]), `'must be null'`)};`];
  }
  if (schema.type === undefined) return types.join() === 'object' ? ifObject() : switchOfTypes([]);
  const statements =
    others.length === 1
      ? ofType(others[0]!)
      : switchOfTypes([`${scope.use('refuse')}('must be of type ${types.join(' or ')}', path, issues);`]);
  return others.length < types.length ? block(`if (${variable} !== null)`, statements) : statements;

  function switchOfTypes(otherwise: readonly string[]): string[] {
    const cases = others.flatMap((type) => [
      `case '${type === 'integer' ? 'number' : type}':`,
      ...indent([...ofType(type), 'break;']),
    ]);
    if (cases.length === 0) return [];
    if (otherwise.length > 0) cases.push('default:', ...indent(otherwise));
    return [`switch (${scope.use('jsonType')}(${variable})) {`, ...indent(cases), '}'];
  }

  function ofType(type: string): string[] {
    switch (type) {
      case 'string':
        return withRules(text(), textRules());
      case 'number':
      case 'integer':
        return withRules(call(scope, type, variable), numberRules());
      case 'array':
        return withRules(list(), schema.uniqueItems ? [`${call(scope, 'unique', variable)};`] : []);
      case 'object':
        return object();
      default:
        return [`${call(scope, 'boolean', variable)};`];
    }
  }

  function text(): string {
    return call(scope, 'text', variable, ...limits(schema.minLength, schema.maxLength));
  }

  function textRules(): string[] {
    const format = formats.get(schema.format ?? '');
    const expression = schema.pattern === undefined ? undefined : String(new RegExp(schema.pattern, 'u'));
    return [
      ...(format === undefined ? [] : [`${call(scope, format, variable)};`]),
      ...(expression === undefined ? [] : [`${call(scope, 'pattern', variable, expression)};`]),
    ];
  }

  function numberRules(): string[] {
    return keywords['number']!.flatMap((keyword) =>
      schema[keyword] === undefined ? [] : [`${call(scope, keyword, variable, String(schema[keyword]))};`],
    );
  }

  function object(): string[] {
    const check = call(scope, 'object', variable);
    const rules = objectStatements(schema, variable, place, scope);
    return rules.length === 0 ? [`${check};`] : block(`if (${check})`, rules);
  }

  function ifObject(): string[] {
    const rules = objectStatements(schema, variable, place, scope);
    return rules.length === 0 ? [] : block(`if (${scope.use('isObject')}(${variable}))`, rules);
  }

  function list(): string {
    const item = checkName(schema.items ?? true, `${place}Item`, scope);
    return call(scope, 'list', variable, item, ...limits(schema.minItems, schema.maxItems));
  }
}

function withRules(check: string, rules: readonly string[]): string[] {
  return rules.length === 0 ? [`${check};`] : block(`if (${check})`, rules);
}

/** The bounds of a size as arguments, without those that are the default. */
function limits(least = 0, most = Infinity): string[] {
  return most < Infinity ? [String(least), String(most)] : least > 0 ? [String(least)] : [];
}
