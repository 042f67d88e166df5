/** The access tokens that a fake has issued and still accepts. */
export interface AccessTokens {
  /** A new token, shaped like a JWT. */
  issue(): string;
  isValid(token: string): boolean;
  /** Makes every token issued so far invalid. */
  expire(): void;
}

/** Creates an issuer without tokens. */
export function createAccessTokens(): AccessTokens {
  const valid = new Set<string>();
  return {
    issue() {
      const segments = [
        { alg: 'HS256', typ: 'JWT' },
        { jti: crypto.randomUUID() },
        { signature: 'of a fake' },
      ];
      const token = segments.map((segment) => base64Url(JSON.stringify(segment))).join('.');
      valid.add(token);
      return token;
    },
    isValid: (token) => valid.has(token),
    expire: () => valid.clear(),
  };
}

function base64Url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
