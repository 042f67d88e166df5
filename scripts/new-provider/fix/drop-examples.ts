import { namesIn } from '../../openapi/pointer.ts';
import type { Problem } from '../../openapi/problem.ts';
import { isRecord, type LooseDocument, type Note } from '../lift/loose.ts';

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
    const holders = [document as unknown];
    for (const name of names) holders.push(memberOf(holders.at(-1), name));
    const [holder, list] = [holders.at(-2), holders.at(-3)];
    const last = names.at(-1)!;
    if (isRecord(holder)) {
      delete holder[last];
      if (names.at(-2) === 'examples' && Object.keys(holder).length === 0 && isRecord(list))
        delete list['examples'];
    } else if (isRecord(list)) delete list['examples'];
  }
  note('example that its own schema refuses left out', places.size);
  return places.size > 0;
}

function memberOf(node: unknown, name: string): unknown {
  return Array.isArray(node) ? (node[Number(name)] as unknown) : isRecord(node) ? node[name] : undefined;
}
