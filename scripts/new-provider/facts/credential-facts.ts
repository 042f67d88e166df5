import { camelCase } from '../../generate/names.ts';
import { operationsOf, resolve } from '../../generate/openapi-document.ts';
import type { SecurityRequirement, SecurityScheme, SpecDocument, SpecOperation } from './spec-document.ts';

/** An option of a client that holds a credential. */
export interface CredentialOption {
  readonly name: string;
  readonly meaning: string;
  readonly rule: 'token' | 'user' | 'password';
  /** It must stay on a server. */
  readonly isSecret: boolean;
}

/** A header that authenticates a call. */
export interface CredentialFacts {
  /** Lower-case name of the header. */
  readonly header: string;
  readonly kind: 'basic' | 'bearer' | 'key';
  readonly options: readonly CredentialOption[];
}

export interface SecurityFacts {
  /** The headers that every call carries. */
  readonly credentials: readonly CredentialFacts[];
  /** What the description says beyond that, for a person to look at. */
  readonly notes: readonly string[];
}

/**
 * The credentials of the first way to authenticate that the description names. OpenAPI lets a caller choose any of the
 * alternatives, so one is enough.
 */
export function securityFacts(document: SpecDocument): SecurityFacts {
  const schemes = document.components?.securitySchemes ?? {};
  const asked = operationsOf(document).map((operation) => ({
    id: operation.operationId,
    ways: (operation as unknown as SpecOperation).security ?? document.security ?? [],
  }));
  const ways = uniqueWays(asked.flatMap(({ ways: all }) => all));
  const [way = {}, ...others] = ways;
  const notes: string[] = [];
  const credentials: CredentialFacts[] = [];
  for (const name of Object.keys(way)) {
    const scheme = schemes[name] && resolve<SecurityScheme>(document, schemes[name]);
    const found = scheme && credentialOf(scheme);
    const isTaken = credentials.some(({ header }) => header === found?.header);
    if (found && !isTaken) credentials.push(found);
    else notes.push(`the scheme ${name} (${described(scheme)}) is not sent: only headers carry credentials`);
    if (found?.kind === 'bearer') notes.push(`how a token is obtained, and renewed when it is refused`);
  }
  if (ways.length === 0)
    notes.push('the description names no way to authenticate, and the client sends no credential');
  if (others.length > 0) {
    notes.push(
      `other ways that the description allows: ${others.map((one) => Object.keys(one).join(' with ')).join(', ')}`,
    );
  }
  const free = asked
    .filter(({ ways: all }) => !all.some((one) => Object.keys(one).length > 0))
    .map(({ id }) => id);
  if (ways.length > 0 && free.length > 0) {
    notes.push(`operations that ask for no credential, and get one all the same: ${free.join(', ')}`);
  }
  return { credentials, notes };
}

function credentialOf({
  type,
  scheme = '',
  in: place,
  name = '',
}: SecurityScheme): CredentialFacts | undefined {
  const lower = scheme.toLowerCase();
  if (type === 'http' && lower === 'basic') {
    return {
      header: 'authorization',
      kind: 'basic',
      options: [
        { name: 'username', meaning: 'The user name', rule: 'user', isSecret: false },
        { name: 'password', meaning: 'The password, for servers only', rule: 'password', isSecret: true },
      ],
    };
  }
  // RFC 6750: what OAuth and OpenID Connect hand out is sent as a bearer token.
  if ((type === 'http' && lower === 'bearer') || type === 'oauth2' || type === 'openIdConnect') {
    const meaning = 'The access token, for servers only';
    return {
      header: 'authorization',
      kind: 'bearer',
      options: [{ name: 'accessToken', meaning, rule: 'token', isSecret: true }],
    };
  }
  if (type !== 'apiKey' || place !== 'header') return undefined;
  return {
    header: name.toLowerCase(),
    kind: 'key',
    options: [
      {
        name: camelCase(name.replace(/^x-/i, '')),
        meaning: `The key of the header \`${name.toLowerCase()}\`, for servers only`,
        rule: 'token',
        isSecret: true,
      },
    ],
  };
}

function described(scheme: SecurityScheme | undefined): string {
  if (!scheme) return 'which is not described';
  return [scheme.type, scheme.scheme, scheme.in && `in ${scheme.in}`].filter(Boolean).join(' ');
}

function uniqueWays(ways: readonly SecurityRequirement[]): SecurityRequirement[] {
  const byNames = new Map(ways.map((way) => [Object.keys(way).sort().join(' '), way]));
  byNames.delete('');
  return [...byNames.values()];
}
