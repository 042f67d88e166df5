import { eachSchema } from '../each-place.js';

/** An object in a request refuses unknown members: a misspelt field must not vanish silently. */
export const closedRequests = eachSchema(({ node, direction }, report) => {
  if (node.$ref !== undefined) return; // what it refers to is judged by itself
  const isObject = node.type === 'object' || node.properties !== undefined;
  if (direction === 'request' && isObject && node.additionalProperties !== false) {
    report('A request object needs `additionalProperties: false`.');
  }
});
