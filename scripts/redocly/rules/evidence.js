import { eachPlace } from '../each-place.js';
import { isEvidence } from '../sources.js';

/**
 * Each operation, and whatever is shared through a `$ref`, carries its own `x-evidence`; the rest inherits. It names a
 * level and a source, and says something that the nearest ancestor does not say already.
 */
export const evidence = eachPlace(({ node, isTop, inherited }, report) => {
  const own = node['x-evidence'];
  if (own === undefined) {
    if (isTop) report('This needs `x-evidence` of its own: there is none above to inherit.');
  } else if (!isEvidence(own)) {
    report('`x-evidence` is `{ level: documented | inferred, source: <page> }`.');
  } else if (own.level === inherited?.level && own.source === inherited.source) {
    report('This `x-evidence` repeats the one above; leave it out.');
  }
});
