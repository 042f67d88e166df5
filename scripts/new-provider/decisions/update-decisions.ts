import { nameOf as named } from '../facts/update-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import type { Decision } from './decision.ts';
import type { Places } from './places.ts';

const choices = {
  person: 'you said so',
  description: 'the description says so with x-update-semantics',
  nobody: 'nobody has said so; it is the one that looks most like it',
};

/** How a customer is changed and read. */
export function updateDecisions(
  { variable, update }: Scaffold,
  { spec, mapping, suite }: Places,
): Decision[] {
  const { operation, get, id, idPlace, chosenBy, others, passedOver } = update;
  return [
    {
      question: `The update: is it ${named(operation)}?`,
      place: `${mapping}; say it from the start with --update <operationId>`,
      known: [
        choices[chosenBy],
        ...(others.length > 0 ? [`others that could be: ${others.map(named).join(', ')}`] : []),
        ...passedOver.map(({ operation: other, reason }) => `passed over: ${named(other)}, for ${reason}`),
      ],
    },
    {
      question: `The read: ${get ? `is it ${named(get)}?` : 'which operation reads a customer, if any?'}`,
      place: mapping,
      known: get ? [] : ['no GET has the path of the update; without one, get() and reconcile() are refused'],
    },
    {
      question: 'What an update does with a field that is left out, and with a part of a nested value',
      place: `x-update-semantics in ${spec}; mergesNested in ${suite}.ts; the answers of ${suite}-fake.ts`,
      known: [
        ...(operation.method === 'PUT'
          ? [
              'a PUT replaces the whole customer unless the provider documents otherwise: the rest would be lost',
            ]
          : []),
        'where nested values are replaced, two fields in one object erase each other: map only one of them',
      ],
    },
    {
      question: 'Whether null clears a field',
      place: `x-update-semantics in ${spec}; the option clear of ${variable}Provider, which a merchant sets`,
      known: ['until a merchant has confirmed it, null is unsupported'],
    },
    {
      question: `The form of an id: the description says ${id.form} of ${id.name} in the ${idPlace}`,
      place: `idSchema in ${mapping}${idPlace === 'path' ? ', and the guard in src/ids.ts of the client' : ''}`,
    },
  ];
}
