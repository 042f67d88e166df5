import { canonicalFields } from './canonical-fields.ts';
import { clientDecisions } from './client-decisions.ts';
import { type Decision, placesOf, where } from './decision.ts';
import type { OpenQuestions } from './new-provider.ts';
import { nameOf as named } from './facts/update-facts.ts';

/** What the description leaves open, as a list to be worked through. */
export function checklist(provider: OpenQuestions): string {
  const decisions = [
    ...ofDescription(provider),
    ...ofUpdate(provider),
    ...ofFields(provider),
    ...clientDecisions(provider),
  ];
  return decisions
    .map(([question, place, ...known]) =>
      [`[ ] ${question}`, `    ${place}`, ...known.map((line) => `    - ${line}`)].join('\n'),
    )
    .join('\n\n');
}

/** What the description itself still owes. */
function ofDescription(provider: OpenQuestions): Decision[] {
  const { scaffold, findings, undecided } = provider;
  const { spec } = placesOf(provider);
  return [
    ...where(
      findings.length > 0,
      'What the rules of the house ask of a description',
      `${spec}; \`pnpm regen ${scaffold.name}\` names each place, and \`pnpm build\` waits for it`,
      ...findings.map(({ rule, count, message }) => `${rule} (${count}): ${message}`),
    ),
    ...where(
      undecided.size > 0,
      'Whether a repeat leaves the same state (x-idempotent): only then is a call retried',
      spec,
      ...[...undecided].map(
        ([operation, value]) =>
          `${operation}: ${value} for now, ${value ? 'as it only reads' : 'which promises nothing'}`,
      ),
    ),
  ];
}

const choices = {
  person: 'you said so',
  description: 'the description says so with x-update-semantics',
  nobody: 'nobody has said so; it is the one that looks most like it',
};

/** How a customer is changed and read. */
function ofUpdate(provider: OpenQuestions): Decision[] {
  const { spec, mapping, suite } = placesOf(provider);
  const { variable, update } = provider.scaffold;
  const { operation, get, id, idPlace, chosenBy, others, passedOver } = update;
  return [
    [
      `The update: is it ${named(operation)}?`,
      `${mapping}; say it from the start with --update <operationId>`,
      choices[chosenBy],
      ...(others.length > 0 ? [`others that could be: ${others.map(named).join(', ')}`] : []),
      ...passedOver.map(({ operation: other, reason }) => `passed over: ${named(other)}, for ${reason}`),
    ],
    [
      `The read: ${get ? `is it ${named(get)}?` : 'which operation reads a customer, if any?'}`,
      mapping,
      ...(get ? [] : ['no GET has the path of the update; without one, get() and reconcile() are refused']),
    ],
    [
      'What an update does with a field that is left out, and with a part of a nested value',
      `x-update-semantics in ${spec}; mergesNested in ${suite}.ts; the answers of ${suite}-fake.ts`,
      ...(operation.method === 'PUT'
        ? [
            'a PUT replaces the whole customer unless the provider documents otherwise: the rest would be lost',
          ]
        : []),
      'where nested values are replaced, two fields in one object erase each other: map only one of them',
    ],
    [
      'Whether null clears a field',
      `x-update-semantics in ${spec}; the option clear of ${variable}Provider, which a merchant sets`,
      'until a merchant has confirmed it, null is unsupported',
    ],
    [
      `The form of an id: the description says ${id.form} of ${id.name} in the ${idPlace}`,
      `idSchema in ${mapping}${idPlace === 'path' ? ', and the guard in src/ids.ts of the client' : ''}`,
    ],
  ];
}

/** What becomes of each field. */
function ofFields(provider: OpenQuestions): Decision[] {
  const { mapping, suite } = placesOf(provider);
  const { type, sent, reported } = provider.scaffold;
  const listed = (verb: string, members: ReadonlyMap<string, string>): string[] => {
    const texts = [...members].map(([path, words]) => `${path} (${words})`);
    return texts.length === 0 ? [] : [`${verb}: ${texts.join('; ')}`];
  };
  return [
    [
      `The provider's name of each canonical field: ${canonicalFields.join(', ')}`,
      `fields in ${mapping}, and by hand again in ${suite}.ts`,
      'nothing is mapped, so every field is unsupported',
      ...listed('an update takes', sent),
    ],
    [
      'The name under which each field is reported, and the names of createdAt and updatedAt',
      `from and reported in ${mapping}`,
      ...listed('an answer has', reported),
    ],
    [
      'Which fields an answer may report as null: only those can be cleared',
      `nullable in ${mapping}; cannotBeCleared in ${suite}.ts for the others`,
    ],
    ['What is lossy, and which fields of its own the provider has', `lossy and providerFields in ${mapping}`],
    [
      'The form of phones, countries, addresses, documents and dates, where it is not the canonical one',
      mapping,
    ],
    [
      `What ${type} holds and answers, for the fake and the suite`,
      `${suite}-fake.ts and ${suite}.ts`,
      'the suite runs as soon as one field is no longer unsupported; until then its file fails',
    ],
  ];
}
