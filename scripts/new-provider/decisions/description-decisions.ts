import type { OpenQuestions } from '../new-provider.ts';
import type { Decision } from './decision.ts';
import type { Places } from './places.ts';

/** What the description itself still owes. */
export function descriptionDecisions(
  { scaffold, findings, undecided }: OpenQuestions,
  { spec }: Places,
): Decision[] {
  return [
    {
      question: 'What the rules of the house ask of a description',
      place: `${spec}; \`pnpm regen ${scaffold.name}\` names each place, and \`pnpm build\` waits for it`,
      known: findings.map(({ rule, count, message }) => `${rule} (${count}): ${message}`),
    },
    {
      question: 'Whether a repeat leaves the same state (x-idempotent): only then is a call retried',
      place: spec,
      known: [...undecided].map(
        ([operation, value]) =>
          `${operation}: ${value} for now, ${value ? 'as it only reads' : 'which promises nothing'}`,
      ),
    },
  ].filter(({ known }) => known.length > 0);
}
