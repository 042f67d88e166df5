/** The parameters of one request, each name as the provider's description has it. */
export interface Parameters {
  readonly path?: Readonly<Record<string, string | number>> | undefined;
  /** What `URLSearchParams` takes; see {@link queryPairs} for anything but texts. */
  readonly query?: Record<string, string> | [string, string][] | undefined;
}

/** The URL of a request: the operation's path with its parameters filled in, all of them encoded. */
export function requestUrl(base: string, template: string, { path, query }: Parameters): string {
  const url = base + template.replace(/{(.+?)}/g, (_, name: string) => encodeURIComponent(path![name]!));
  // A space is %20 to every server; only some take a plus sign for one.
  return query ? `${url}?${new URLSearchParams(query).toString().replaceAll('+', '%20')}` : url;
}

type Scalar = string | number | boolean;

/**
 * The pairs of a query whose values are not all texts: an absent one is left out, a list is repeated. For generated
 * clients (`scripts/new-provider`).
 */
export function queryPairs(
  query: Readonly<Record<string, Scalar | readonly Scalar[] | undefined>> | undefined,
): [string, string][] | undefined {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value = []]) =>
    [value].flat().map((item): [string, string] => [name, String(item)]),
  );
  return pairs.length > 0 ? pairs : undefined;
}
