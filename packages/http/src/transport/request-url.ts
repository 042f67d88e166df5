type Scalar = string | number | boolean;

/** The query of a URL: an absent value is left out, a list is repeated. */
export type Query = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;

/** The parameters of one request, each name as the provider's description has it. */
export interface Parameters {
  readonly path?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Query | undefined;
}

/** The URL of a request: the operation's path with its parameters filled in, all of them encoded. */
export function requestUrl(base: string, template: string, { path, query }: Parameters): string {
  const url = base + template.replace(/{(.+?)}/g, (_, name: string) => encodeURIComponent(path![name]!));
  // A space is %20 to every server; only some take a plus sign for one.
  const pairs = Object.entries(query ?? {}).flatMap(([name, value = []]) =>
    [value].flat().map((item): [string, string] => [name, String(item)]),
  );
  return pairs.length > 0 ? `${url}?${new URLSearchParams(pairs).toString().replaceAll('+', '%20')}` : url;
}
