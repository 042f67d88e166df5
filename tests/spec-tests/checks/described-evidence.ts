import type { Document } from '../spec/document.ts';
import { objectsOf } from '../spec/objects.ts';
import type { Provider } from '../expected/provider.ts';
import { compare } from './compare.ts';

const suffixes: Readonly<Record<string, string>> = {
  'x-evidence': '',
  'x-idempotent-evidence': ', a repeat',
};

/** Where the evidence of a description, or the day of a review, differs from the table. */
export function findDescribedEvidence(document: Document, { evidence, reviewed }: Provider): string[] {
  const seen = objectsOf(document).flatMap(({ place, node }) =>
    Object.entries(suffixes)
      .filter(([keyword]) => keyword in node)
      .map(([keyword, suffix]) => [place + suffix, evidenceText(node[keyword])]),
  );
  const pages = Object.values(evidence).map((each) => each.split(' ')[1]!);
  return [
    ...compare('the evidence', Object.fromEntries(seen), evidence),
    ...compare(
      'the reviews',
      document['x-reviewed'] ?? {},
      Object.fromEntries(pages.map((page) => [page, reviewed])),
    ),
  ];
}

function evidenceText(evidence: unknown): string {
  const { level, source, ...others } = evidence as Record<string, unknown>;
  return [level, source, ...Object.keys(others)].join(' ');
}
