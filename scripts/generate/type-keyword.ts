import { block, call, checkName, indent, inside, refusal, type Site } from './check-scope.ts';
import { formats } from './keywords.ts';
import { objectStatements } from './object-statements.ts';
import type { SchemaObject } from './openapi-document.ts';

/** The keywords that speak of one type only, and of no other where `type` is absent. */
const keywords: Readonly<Record<string, readonly (keyof SchemaObject)[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems', 'prefixItems', 'contains'],
  object: [
    ...(['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'] as const),
    ...(['dependentRequired', 'patternProperties', 'propertyNames', 'unevaluatedProperties'] as const),
  ],
};

/** The types that a schema judges: those that it allows, or without `type` those that its keywords speak of. */
function judgedTypes(schema: SchemaObject): string[] {
  if (schema.type !== undefined) {
    const types = [schema.type].flat();
    // Every integer is a number.
    return types.includes('number') ? types.filter((type) => type !== 'integer') : types;
  }
  return Object.keys(keywords).filter((type) => keywords[type]!.some((keyword) => keyword in schema));
}

/** Judges `type` and every keyword that belongs to one type. */
export function typeStatements(schema: SchemaObject, site: Site): string[] {
  const { variable, scope } = site;
  if (schema.enum || schema.const !== undefined) return [];
  const types = judgedTypes(schema);
  const others = types.filter((type) => type !== 'null');
  if (types.length > 0 && others.length === 0) {
    return [`${call(site, 'listed', scope.set('null', [null]), `'must be null'`)};`];
  }
  if (schema.type === undefined) return types.join() === 'object' ? ifObject() : switchOfTypes([]);
  const statements =
    others.length === 1
      ? ofType(others[0]!)
      : switchOfTypes([refusal(site, `must be of type ${types.join(' or ')}`)]);
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
        return withRules(call(site, type), numberRules());
      case 'array':
        return withRules(list(), listRules());
      case 'object':
        return object();
      default:
        return [`${call(site, 'boolean')};`];
    }
  }

  function text(): string {
    // What a UUID says of the length by itself.
    const { format, minLength = 0, maxLength = Infinity } = schema;
    const isImplied = format === 'uuid' && minLength <= 36 && maxLength >= 36;
    return call(site, 'text', ...(isImplied ? [] : limits(minLength, maxLength)));
  }

  function textRules(): string[] {
    const format = formats.get(schema.format ?? '');
    const expression = schema.pattern === undefined ? undefined : String(new RegExp(schema.pattern, 'u'));
    return [
      ...(format === undefined ? [] : [`${call(site, format)};`]),
      ...(expression === undefined ? [] : [`${call(site, 'pattern', expression)};`]),
    ];
  }

  function numberRules(): string[] {
    return keywords['number']!.flatMap((keyword) =>
      schema[keyword] === undefined ? [] : [`${call(site, keyword, String(schema[keyword]))};`],
    );
  }

  function object(): string[] {
    const check = call(site, 'object');
    const rules = objectStatements(schema, site);
    return rules.length === 0 ? [`${check};`] : block(`if (${check})`, rules);
  }

  function ifObject(): string[] {
    const rules = objectStatements(schema, site);
    return rules.length === 0 ? [] : block(`if (${scope.use('isObject')}(${variable}))`, rules);
  }

  function listRules(): string[] {
    const { prefixItems, contains, minContains = 1, maxContains = Infinity, uniqueItems } = schema;
    const rules: string[] = [];
    if (prefixItems) {
      const first = prefixItems.map((item, index) => checkName(item, inside(site, `Item${index + 1}`)));
      rules.push(`${call(site, 'prefixItems', itemCheck(), ...first)};`);
    }
    if (contains !== undefined && (minContains > 0 || maxContains < Infinity)) {
      const item = checkName(contains, inside(site, 'Contained'));
      const least = maxContains < Infinity || minContains !== 1 ? [String(minContains)] : [];
      const most = maxContains < Infinity ? [String(maxContains)] : [];
      rules.push(`${call(site, 'contains', item, ...least, ...most)};`);
    }
    if (uniqueItems) rules.push(`${call(site, 'unique')};`);
    return rules;
  }

  function itemCheck(): string {
    return checkName(schema.items ?? true, inside(site, 'Item'));
  }

  function list(): string {
    const item = schema.prefixItems ? scope.use('anything') : itemCheck();
    return call(site, 'list', item, ...limits(schema.minItems, schema.maxItems));
  }
}

function withRules(check: string, rules: readonly string[]): string[] {
  return rules.length === 0 ? [`${check};`] : block(`if (${check})`, rules);
}

/** The bounds of a size as arguments, without those that are the default. */
function limits(least = 0, most = Infinity): string[] {
  return most < Infinity ? [String(least), String(most)] : least > 0 ? [String(least)] : [];
}
