import { clientDecisions } from './decisions/client-decisions.ts';
import type { Decision } from './decisions/decision.ts';
import { descriptionDecisions } from './decisions/description-decisions.ts';
import { fieldDecisions } from './decisions/field-decisions.ts';
import { placesOf } from './decisions/places.ts';
import { updateDecisions } from './decisions/update-decisions.ts';
import type { OpenQuestions } from './new-provider.ts';

/** What the description leaves open, as a list to be worked through. */
export function checklist(provider: OpenQuestions): string {
  const places = placesOf(provider.scaffold.name);
  const decisions: Decision[] = [
    ...descriptionDecisions(provider, places),
    ...updateDecisions(provider.scaffold, places),
    ...fieldDecisions(provider.scaffold, places),
    ...clientDecisions(provider.scaffold, places),
  ];
  return decisions.map(textOf).join('\n\n');
}

function textOf({ question, place, known = [] }: Decision): string {
  return [`[ ] ${question}`, `    ${place}`, ...known.map((line) => `    - ${line}`)].join('\n');
}
