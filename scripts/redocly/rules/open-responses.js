import { eachSchema } from '../each-place.js';
import { limits } from '../limits.js';

/**
 * A response takes what the provider may add or change: unknown members, new values, an absent or null field. Only a
 * required member is promised to be there and not null.
 */
export const openResponses = eachSchema(({ node, direction, property, required }, report) => {
  if (direction !== 'response') return;
  if (node.additionalProperties === false || node.unevaluatedProperties === false) {
    report('A response object must take unknown members.');
  }
  const used = limits.filter((keyword) => keyword in node);
  if (used.length > 0) report(`A response has no limits: tell \`${used.join('`, `')}\` in words.`);
  if (property !== undefined && !required && !isNullable(node)) {
    report('A response property that is not required must also take null.');
  }
});

function isNullable(schema) {
  const alternatives = schema.anyOf ?? schema.oneOf ?? [];
  return [schema.type].flat().includes('null') || alternatives.some((each) => each.type === 'null');
}
