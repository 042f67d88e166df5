import { eachPlace } from '../each-place.js';

const levels = ['documented', 'inferred'];

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

function isEvidence(value) {
  const { level, source, ...others } = value ?? {};
  return levels.includes(level) && isPage(source) && Object.keys(others).length === 0;
}

/** A page is named as its address without the scheme: `docs.example.com/reference/customers`. */
function isPage(source) {
  return typeof source === 'string' && /^[a-z0-9.-]+\/\S+$/.test(source);
}
