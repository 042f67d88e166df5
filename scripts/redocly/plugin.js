import { closedRequests } from './rules/closed-requests.js';
import { evidence } from './rules/evidence.js';
import { idempotent } from './rules/idempotent.js';
import { inferredNeverRejects } from './rules/inferred-never-rejects.js';
import { knownExtensions } from './rules/known-extensions.js';
import { linearPatterns } from './rules/linear-patterns.js';
import { openResponses } from './rules/open-responses.js';
import { pii } from './rules/pii.js';
import { propertyDescriptions } from './rules/property-descriptions.js';
import { reviewed } from './rules/reviewed.js';
import { updateSemantics } from './rules/update-semantics.js';

const rules = {
  'closed-requests': closedRequests,
  evidence,
  idempotent,
  'inferred-never-rejects': inferredNeverRejects,
  'known-extensions': knownExtensions,
  'linear-patterns': linearPatterns,
  'open-responses': openResponses,
  pii,
  'property-descriptions': propertyDescriptions,
  reviewed,
  'update-semantics': updateSemantics,
};

/** The Redocly plugin that holds the specs to this project's own conventions; `bridge/all` turns every rule on. */
export default function plugin() {
  return {
    id: 'bridge',
    rules: { oas3: rules },
    configs: {
      all: { rules: Object.fromEntries(Object.keys(rules).map((name) => [`bridge/${name}`, 'error'])) },
    },
  };
}
