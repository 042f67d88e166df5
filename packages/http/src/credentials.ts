import type { Token, TokenSource } from './token-source.js';

/** The headers that authenticate one request. */
export interface Credential {
  readonly headers: Readonly<Record<string, string>>;
  /** The token among them, where it can be renewed. */
  readonly token?: Token;
}

/** Where a client's calls get their credential. It lives in a closure: no dump of a client shows it. */
export interface Credentials {
  current(): Credential | Promise<Credential>;
  /** The provider answered 401. True where the next {@link Credentials.current} may bring another credential. */
  refuse(credential: Credential): boolean;
}

/** For operations that need none, such as a login. */
export const noCredentials: Credentials = fixedCredentials({});

/** Credentials that never change. */
export function fixedCredentials(headers: Readonly<Record<string, string>>): Credentials {
  const credential: Credential = { headers };
  return { current: () => credential, refuse: () => false };
}

/** A bearer token (RFC 6750) that is obtained when it is first needed, and again when it is refused. */
export function bearerCredentials(tokens: TokenSource): Credentials {
  return {
    current: async () => {
      const token = await tokens.get();
      return { headers: { authorization: `Bearer ${token.value}` }, token };
    },
    refuse: ({ token }) => {
      if (token === undefined) return false;
      tokens.refuse(token);
      return true;
    },
  };
}
