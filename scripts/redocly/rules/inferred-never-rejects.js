import { eachSchema } from '../each-place.js';
import { limits } from '../limits.js';

/**
 * A schema whose evidence is only inferred sets no limit, and a member whose name is only inferred is not required:
 * what we merely concluded refuses no request and no response.
 */
export const inferredNeverRejects = eachSchema(
  ({ node, evidence, inherited, property, required }, report) => {
    if (evidence?.level !== 'inferred') return;
    const used = [...limits, 'required'].filter((keyword) => keyword in node);
    if (used.length > 0)
      report(`Only inferred, so it must not reject anything: tell \`${used.join('`, `')}\` in words.`);
    else if (required && inherited?.level !== 'inferred')
      report(`\`${property}\` is only inferred, so it must not be required: tell it in words.`);
  },
);
