import type { SpecObject } from '../../spec/objects.ts';
import { type Edit, type Mutation, mutationsAt, type Node } from '../mutation.ts';

/** Mistakes about what a fact rests on, and when that was read. */
export function evidenceMutations(objects: readonly SpecObject[]): Mutation[] {
  return objects.flatMap(({ kind, path, node }) => [
    ...['x-evidence', 'x-idempotent-evidence']
      .filter((keyword) => keyword in node)
      .flatMap((keyword) => mutationsAt(path, evidenceEdits(keyword))),
    ...(kind === 'root'
      ? mutationsAt(path, Object.keys(node['x-reviewed'] as Node).flatMap(reviewEdits))
      : []),
  ]);
}

function evidenceEdits(keyword: string): Edit[] {
  const change = (edit: (evidence: Node) => void) => (node: Node) => edit(node[keyword] as Node);
  return [
    {
      kind: 'flip the level of evidence',
      what: keyword,
      change: change((evidence) => {
        evidence['level'] = evidence['level'] === 'inferred' ? 'documented' : 'inferred';
      }),
    },
    {
      kind: 'name another page',
      what: keyword,
      change: change((evidence) => void (evidence['source'] = `${String(evidence['source'])}-object`)),
    },
    { kind: 'drop evidence', what: keyword, change: (node) => void delete node[keyword] },
  ];
}

function reviewEdits(page: string): Edit[] {
  const change = (edit: (reviews: Node) => void) => (node: Node) => edit(node['x-reviewed'] as Node);
  return [
    {
      kind: 'change the day of a review',
      what: page,
      change: change((reviews) => void (reviews[page] = '2026-01-31')),
    },
    { kind: 'drop a review', what: page, change: change((reviews) => void delete reviews[page]) },
  ];
}
