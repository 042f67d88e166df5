import { block, call, checkName, type CheckScope, namedCheck } from './check-scope.ts';
import { enumStatements } from './enum-statements.ts';
import type { Schema, SchemaObject } from './openapi-document.ts';
import { judgesMembers } from './object-statements.ts';
import { typeStatements } from './type-keyword.ts';

/** The statements that judge the value in the variable as the schema says; `place` names where the schema stands. */
export function schemaStatements(
  schema: Schema,
  variable: string,
  place: string,
  scope: CheckScope,
): string[] {
  if (schema === true) return [];
  if (schema === false) return [`${scope.use('refuse')}('is not allowed', path, issues);`];
  if (variable !== 'value' && needsOwnCheck(schema))
    return [`${scope.check(place, schema)}(${variable}, path, issues);`];
  const { $ref, allOf = [], anyOf, oneOf, not, if: condition } = schema;
  return [
    ...($ref === undefined ? [] : [`${namedCheck($ref, scope)}(${variable}, path, issues);`]),
    ...allOf.flatMap((part, index) => schemaStatements(part, variable, `${place}Part${index + 1}`, scope)),
    ...enumStatements(schema, variable, place, scope),
    ...typeStatements(schema, variable, place, scope, schemaStatements),
    ...(anyOf ? formStatements('some', anyOf, variable, place, scope) : []),
    ...(oneOf ? formStatements('exactlyOne', oneOf, variable, place, scope) : []),
    ...(condition === undefined ? [] : conditionStatements(schema, condition, variable, place, scope)),
    ...(not === undefined ? [] : [`${call(scope, 'not', variable, checkName(not, `${place}Not`, scope))};`]),
  ];
}

function conditionStatements(
  { then = true, else: otherwise = true }: SchemaObject,
  condition: Schema,
  variable: string,
  place: string,
  scope: CheckScope,
): string[] {
  if (then === true && otherwise === true) return [];
  const checks = [
    checkName(condition, `${place}If`, scope),
    checkName(then, `${place}Then`, scope),
    checkName(otherwise, `${place}Else`, scope),
  ];
  return [`${call(scope, 'conditional', variable, ...checks)};`];
}

/** Whether the statements loop over members, which takes a function of its own. */
function needsOwnCheck(schema: Schema): boolean {
  if (typeof schema === 'boolean') return false;
  const { allOf = [], anyOf = [], oneOf = [] } = schema;
  return judgesMembers(schema) || [...allOf, ...anyOf, ...oneOf].some(needsOwnCheck);
}

/** One of several forms; the usual "this form or null" needs no trying. */
function formStatements(
  check: string,
  forms: readonly Schema[],
  variable: string,
  place: string,
  scope: CheckScope,
): string[] {
  const others = forms.filter((form) => !isNull(form));
  const [only] = others;
  // Where the form takes null too, two forms would.
  const isEither = check === 'some' || (only !== undefined && !takesNull(only, scope));
  if (others.length === 1 && forms.length === 2 && isEither) {
    return block(`if (${variable} !== null)`, schemaStatements(only!, variable, place, scope));
  }
  const names = forms.map((form, index) => checkName(form, `${place}Form${index + 1}`, scope));
  return [`${call(scope, check, variable, ...names)};`];
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
