import { eachSchema } from '../each-place.js';

/**
 * A pattern is anchored at both ends and has neither groups nor unbounded repetition, so that it takes linear time
 * on any text in any regular expression engine.
 */
export const linearPatterns = eachSchema(({ node }, report) => {
  const own = node.pattern === undefined ? [] : [node.pattern];
  if (![...own, ...Object.keys(node.patternProperties ?? {})].every(isLinear)) {
    report('A pattern is anchored (`^...$`) and has neither groups, alternatives nor unbounded repetition.');
  }
});

/** @param {string} pattern */
export function isLinear(pattern) {
  const bare = pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  return /^\^.*\$$/.test(pattern) && !/[*+(|]|\{\d+,\}/.test(bare);
}
