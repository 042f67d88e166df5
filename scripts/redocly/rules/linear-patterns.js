import { eachSchema } from '../each-place.js';

/**
 * A pattern is anchored at both ends and has neither groups nor unbounded repetition, so that it takes linear time
 * on any text in any regular expression engine.
 */
export const linearPatterns = eachSchema(({ node: { pattern } }, report) => {
  if (pattern === undefined) return;
  const bare = pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  if (!/^\^.*\$$/.test(pattern) || /[*+(|]|\{\d+,\}/.test(bare)) {
    report('A pattern is anchored (`^...$`) and has neither groups, alternatives nor unbounded repetition.');
  }
});
