import type { SpecDocument } from './spec-document.ts';

export interface ServerFacts {
  /** The base URL, where the description leaves no choice. */
  readonly only: string | undefined;
  /** Every base URL as it is described. */
  readonly all: readonly string[];
  /** The path of the first one: `/v2`, or empty. */
  readonly basePath: string;
}

export function serverFacts({ servers = [] }: SpecDocument): ServerFacts {
  const all = servers.map(({ url }) => url);
  const [first = ''] = all;
  const isPlain = /^https:\/\/[^\s{}?#]+$/.test(first);
  const path = /^(?:https?:\/\/[^/]+)?(\/[^{}?#]*)?$/.exec(first)?.[1] ?? '';
  return {
    all,
    only: all.length === 1 && isPlain ? first.replace(/\/$/, '') : undefined,
    basePath: path.replace(/\/$/, ''),
  };
}
