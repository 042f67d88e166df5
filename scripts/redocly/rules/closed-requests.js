import { eachSchema } from '../each-place.js';

/**
 * An object in a request refuses unknown members: a misspelt field must not vanish silently. A map has no names that
 * could be misspelt: it describes its values with `additionalProperties` and has no `properties`. A part (`allOf`) of an
 * object would refuse the members of the others: the object itself refuses what none of them has.
 */
export const closedRequests = eachSchema(({ node, direction, isPart = false }, report) => {
  if (node.$ref !== undefined) return; // what it refers to is judged by itself
  if (isPart) return;
  const { type, properties, allOf, additionalProperties: rest, unevaluatedProperties: others } = node;
  if (allOf && others === false) return;
  const isObject = [type].flat().includes('object') || properties !== undefined;
  const isMap = properties === undefined && typeof rest === 'object' && rest !== null;
  if (direction === 'request' && isObject && rest !== false && !isMap) {
    report(`A request object needs \`${allOf ? 'unevaluatedProperties' : 'additionalProperties'}: false\`.`);
  }
});
