/** Statuses that send a client elsewhere, or that some clients take for such. */
export const redirectCodes: readonly number[] = [300, 301, 302, 303, 304, 305, 306, 307, 308];

/** What a redirect can point at. */
export interface Places {
  /** The origin of the provider. */
  readonly self: string;
  /** Another port of the same machine, which must never be called. */
  readonly trap: URL;
  /** The path of the request, and its body. */
  readonly path: string;
  readonly sent: string;
}

export interface RedirectTarget {
  readonly name: string;
  readonly location: (places: Places) => string | readonly string[] | undefined;
  /** Whose origin the error has to name; none where the place is no http URL. */
  readonly names?: 'self' | 'trap';
}

export const redirectTargets: readonly RedirectTarget[] = [
  { name: 'the same URL', location: ({ self, path }) => self + path, names: 'self' },
  { name: 'another path of its own', location: () => '/collect', names: 'self' },
  { name: 'a relative path', location: () => '../collect?again=1#top', names: 'self' },
  { name: 'another port', location: ({ trap }) => `${trap.origin}/collect`, names: 'trap' },
  {
    name: 'another port, with what was sent',
    location: ({ trap, sent }) => `${trap.origin}/collect?body=${encodeURIComponent(sent)}`,
    names: 'trap',
  },
  { name: 'another port, without a scheme', location: ({ trap }) => `//${trap.host}/collect`, names: 'trap' },
  {
    name: 'another port, between blanks',
    location: ({ trap }) => `  ${trap.origin}/collect  `,
    names: 'trap',
  },
  { name: 'another port, in capitals', location: ({ trap }) => `HTTP://${trap.host}/collect`, names: 'trap' },
  {
    name: 'another port, with a password',
    location: ({ trap }) => `http://user:collect@${trap.host}/`,
    names: 'trap',
  },
  {
    name: 'another port, as a number',
    location: ({ trap }) => `http://2130706433:${trap.port}/collect`,
    names: 'trap',
  },
  { name: 'another host name', location: ({ trap }) => `http://localhost:${trap.port}/collect` },
  { name: 'two places', location: ({ self, path, trap }) => [self + path, `${trap.origin}/collect`] },
  { name: 'nowhere', location: () => undefined },
  { name: 'an empty place', location: () => '' },
  { name: 'what is no URL', location: () => 'http://[collect/' },
  { name: 'a script', location: () => 'javascript:collect()' },
  { name: 'data', location: () => 'data:application/json,{"id":"collect","data":{"id":"collect"}}' },
  { name: 'a file', location: () => 'file:///collect' },
  { name: 'a path of 10 kB', location: () => `/${'collect'.repeat(1500)}` },
];
