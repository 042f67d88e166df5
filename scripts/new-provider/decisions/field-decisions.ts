import type { Scaffold } from '../scaffold.ts';
import { canonicalFields } from '../canonical-fields.ts';
import type { Decision } from './decision.ts';
import type { Places } from './places.ts';

/** What becomes of each field. */
export function fieldDecisions({ type, sent, reported }: Scaffold, { mapping, suite }: Places): Decision[] {
  return [
    {
      question: `The provider's name of each canonical field: ${canonicalFields.join(', ')}`,
      place: `fields in ${mapping}, and by hand again in ${suite}.ts`,
      known: ['nothing is mapped, so every field is unsupported', ...listed('an update takes', sent)],
    },
    {
      question: 'The name under which each field is reported, and the names of createdAt and updatedAt',
      place: `from and reported in ${mapping}`,
      known: listed('an answer has', reported),
    },
    {
      question: 'Which fields an answer may report as null: only those can be cleared',
      place: `nullable in ${mapping}; cannotBeCleared in ${suite}.ts for the others`,
    },
    {
      question: 'What is lossy, and which fields of its own the provider has',
      place: `lossy and providerFields in ${mapping}`,
    },
    {
      question:
        'The form of phones, countries, addresses, documents and dates, where it is not the canonical one',
      place: mapping,
    },
    {
      question: `What ${type} holds and answers, for the fake and the suite`,
      place: `${suite}-fake.ts and ${suite}.ts`,
      known: ['the suite runs as soon as one field is no longer unsupported; until then its file fails'],
    },
  ];
}

function listed(verb: string, members: ReadonlyMap<string, string>): string[] {
  const texts = [...members].map(([path, type]) => `${path} (${type})`);
  return texts.length === 0 ? [] : [`${verb}: ${texts.join('; ')}`];
}
