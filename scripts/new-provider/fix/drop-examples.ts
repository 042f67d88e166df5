import { namesIn, valueAt } from '../../openapi/pointer.ts';
import type { Problem } from '../../openapi/problem.ts';
import { isRecord, type LooseDocument, type Note } from '../upgrade/loose.ts';

const rules = [
  'no-invalid-media-type-examples',
  'no-invalid-schema-examples',
  'no-invalid-parameter-examples',
];

/** Removes the examples that do not keep to their own schema. Returns whether there were any. */
export function dropExamples(document: LooseDocument, problems: readonly Problem[], note: Note): boolean {
  const places = new Set(
    problems
      .filter(({ ruleId = '' }) => rules.includes(ruleId))
      .map(
        ({ location: [place] }) =>
          /^#.*?\/(?:example|examples\/[^/]+)(?=\/|$)/.exec(place?.pointer ?? '')?.[0],
      )
      .filter((pointer) => pointer !== undefined),
  );
  for (const pointer of places) {
    const names = namesIn(pointer);
    const [holder, above] = [valueAt(document, names.slice(0, -1)), valueAt(document, names.slice(0, -2))];
    if (isRecord(holder)) delete holder[names.at(-1)!];
    // A list of examples goes as a whole, for the others would have other numbers then.
    const isGone = Array.isArray(holder) || (isRecord(holder) && Object.keys(holder).length === 0);
    if (isGone && names.at(-2) === 'examples' && isRecord(above)) delete above['examples'];
  }
  note('example that its own schema refuses left out', places.size);
  return places.size > 0;
}
