import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { describe, describeNew, type Sentence } from './describe.ts';
import { diff } from './diff.ts';
import { type Level, levelOf, levels } from './level.ts';

export interface Change extends Sentence {
  readonly level: Level;
}

/** What changed between two versions of a spec, the heaviest first; everything where there is no earlier one. */
export async function classify(
  base: OpenApiDocument | undefined,
  revision: OpenApiDocument,
): Promise<readonly Change[]> {
  if (!base) return describeNew(revision).map((sentence) => ({ ...sentence, level: 'added' }));
  if (isDeepStrictEqual(base, revision)) return [];
  const documents = { base, revision };
  const changes = (await diff(documents)).flatMap((difference) =>
    describe(difference, documents).map((sentence) => ({ ...sentence, level: levelOf(difference) })),
  );
  // Redocly does not compare everything that is words alone, such as the values of examples.
  if (changes.length === 0) return [{ level: 'described', subject: 'the API', text: 'changed its examples' }];
  return heaviestFirst(changes);
}

function heaviestFirst(changes: readonly Change[]): Change[] {
  const unique = new Map<string, Change>();
  for (const change of levels.flatMap((level) => changes.filter((one) => one.level === level))) {
    const sentence = `${change.subject}: ${change.text}`;
    if (!unique.has(sentence)) unique.set(sentence, change);
  }
  return [...unique.values()];
}
