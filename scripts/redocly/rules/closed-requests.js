import { eachSchema } from '../each-place.js';

/**
 * An object in a request refuses unknown members: a misspelt field must not vanish silently. A map has no names that
 * could be misspelt: it describes its values with `additionalProperties` and has no `properties`.
 */
export const closedRequests = eachSchema(({ node, direction }, report) => {
  if (node.$ref !== undefined) return; // what it refers to is judged by itself
  const { type, properties, additionalProperties: rest } = node;
  const isObject = type === 'object' || properties !== undefined;
  const isMap = properties === undefined && typeof rest === 'object' && rest !== null;
  if (direction === 'request' && isObject && rest !== false && !isMap) {
    report('A request object needs `additionalProperties: false`.');
  }
});
