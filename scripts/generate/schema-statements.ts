import {
  block,
  call,
  checkName,
  type CheckScope,
  inside,
  namedCheck,
  refusal,
  type Site,
} from './check-scope.ts';
import { enumStatements } from './enum-statements.ts';
import type { Schema, SchemaObject } from './openapi-document.ts';
import { judgesMembers } from './object-statements.ts';
import { typeStatements } from './type-keyword.ts';

/** The statements that judge a value as the schema says. */
export function schemaStatements(schema: Schema, site: Site): string[] {
  const { variable, place, scope } = site;
  if (schema === true) return [];
  if (schema === false) return [refusal(site, 'is not allowed')];
  if (variable !== 'value' && needsOwnCheck(schema))
    return [`${scope.check(place, schema)}(${variable}, path, issues);`];
  const { $ref, allOf = [], anyOf, oneOf, not, if: condition } = schema;
  return [
    ...($ref === undefined ? [] : [`${namedCheck($ref, scope)}(${variable}, path, issues);`]),
    ...allOf.flatMap((part, index) => schemaStatements(part, inside(site, `Part${index + 1}`))),
    ...enumStatements(schema, site),
    ...typeStatements(schema, site),
    ...(anyOf ? formStatements('some', anyOf, site) : []),
    ...(oneOf ? formStatements('exactlyOne', oneOf, site) : []),
    ...(condition === undefined ? [] : conditionStatements(schema, condition, site)),
    ...(not === undefined ? [] : [`${call(site, 'not', checkName(not, inside(site, 'Not')))};`]),
  ];
}

function conditionStatements(
  { then = true, else: otherwise = true }: SchemaObject,
  condition: Schema,
  site: Site,
): string[] {
  if (then === true && otherwise === true) return [];
  const checks = [
    checkName(condition, inside(site, 'If')),
    checkName(then, inside(site, 'Then')),
    checkName(otherwise, inside(site, 'Else')),
  ];
  return [`${call(site, 'conditional', ...checks)};`];
}

/** Whether the statements loop over members, which takes a function of its own. */
function needsOwnCheck(schema: Schema): boolean {
  if (typeof schema === 'boolean') return false;
  const { allOf = [], anyOf = [], oneOf = [] } = schema;
  return judgesMembers(schema) || [...allOf, ...anyOf, ...oneOf].some(needsOwnCheck);
}

/** One of several forms; the usual "this form or null" needs no trying. */
function formStatements(check: string, forms: readonly Schema[], site: Site): string[] {
  const others = forms.filter((form) => !isNull(form));
  const [only] = others;
  // Where the form takes null too, two forms would.
  const isEither = check === 'some' || (only !== undefined && !takesNull(only, site.scope));
  if (others.length === 1 && forms.length === 2 && isEither) {
    return block(`if (${site.variable} !== null)`, schemaStatements(only!, site));
  }
  const names = forms.map((form, index) => checkName(form, inside(site, `Form${index + 1}`)));
  return [`${call(site, check, ...names)};`];
}

/** Whether a schema may take null: one that is not known to refuse it may. */
function takesNull(schema: Schema, scope: CheckScope): boolean {
  if (typeof schema === 'boolean') return schema;
  const { type, $ref, enum: values, const: only } = schema;
  if (type !== undefined) return [type].flat().includes('null');
  if (values) return values.includes(null);
  if (only !== undefined) return only === null;
  return $ref === undefined || takesNull(scope.resolve($ref), scope);
}

/** Keywords that may refuse even null. */
const judgesNull = ['$ref', 'enum', 'const', 'allOf', 'anyOf', 'oneOf', 'not', 'if'];

/** Whether a schema takes null, and nothing else. */
function isNull(schema: Schema): boolean {
  return (
    typeof schema === 'object' &&
    schema.type === 'null' &&
    !judgesNull.some((keyword) => Object.hasOwn(schema, keyword))
  );
}
