import { resolve } from '../../generate/openapi-document.ts';
import { type ClientOption, optionNameOf } from './client-option.ts';
import {
  operationsIn,
  type SecurityRequirement,
  type SecurityScheme,
  type SpecDocument,
  type SpecOperation,
} from './spec-document.ts';

/** A header that authenticates a call. */
export interface CredentialFacts {
  /** Lower-case name of the header. */
  readonly header: string;
  readonly kind: 'basic' | 'bearer' | 'key' | 'oauth' | 'signature';
  readonly options: readonly ClientOption[];
  /** Of `oauth`: where tokens are had, and for what. */
  readonly tokenUrl?: string;
  readonly scopes?: readonly string[];
}

export interface SecurityFacts {
  /** What authenticates the update, and every other operation that does not say otherwise. */
  readonly credentials: readonly CredentialFacts[];
  /** The one of them that is obtained anew when it was refused. */
  readonly token: CredentialFacts | undefined;
  readonly isSigned: boolean;
  /** The operations that ask for something else, or for nothing. */
  readonly byOperation: ReadonlyMap<string, readonly CredentialFacts[]>;
  /** What the description says beyond that, for a person to look at. */
  readonly notes: readonly string[];
}

/**
 * The credentials of each operation: those of the first way to authenticate that can be sent whole. OpenAPI lets a caller
 * choose any of the alternatives, so one is enough.
 */
export function securityFacts(document: SpecDocument, updateId?: string): SecurityFacts {
  const notes = new Set<string>();
  const chosen = new Map(
    operationsIn(document).map((operation) => [operation.operationId, wayOf(operation)]),
  );
  const [first] = chosen.keys();
  const usual = chosen.get(updateId ?? first ?? '') ?? [];
  const byOperation = new Map([...chosen].filter(([, way]) => textOf(way) !== textOf(usual)));
  if (usual.length === 0)
    notes.add(
      'the description names no way to authenticate that a header can carry, and the client sends no credential',
    );
  const open = [...byOperation].filter(([, way]) => usual.length > 0 && way.length === 0).map(([id]) => id);
  if (open.length > 0) {
    const more = open.length > 10 ? ` and ${open.length - 10} more` : '';
    notes.add(`no credential is described for these, and none sent: ${open.slice(0, 10).join(', ')}${more}`);
  }
  for (const { kind } of [...usual, ...[...byOperation.values()].flat()]) {
    const question = toDecide[kind];
    if (question !== undefined) notes.add(question);
  }
  // Only the credentials of the update can be more than headers that never change.
  const isRenewed = usual.some(({ kind }) => kind === 'bearer');
  for (const [id, way] of byOperation) {
    const isMore = way.some(
      ({ kind }) => kind === 'oauth' || kind === 'signature' || (kind === 'bearer' && isRenewed),
    );
    if (isMore) {
      byOperation.delete(id);
      notes.add(
        `${id} is sent the credential of the update: another token or signature has to be written by hand`,
      );
    } else byOperation.set(id, way.map(unchanging));
  }
  return {
    credentials: usual,
    token: usual.find(({ kind }) => kind === 'oauth' || kind === 'bearer'),
    isSigned: usual.some(({ kind }) => kind === 'signature'),
    byOperation,
    notes: [...notes],
  };

  /** The first alternative that can be sent whole. */
  function wayOf({ security = document.security ?? [] }: SpecOperation): readonly CredentialFacts[] {
    const ways = security.map((way) => ({ way, credentials: credentialsOf(document, way) }));
    const found = ways.find(({ credentials, way }) => credentials && Object.keys(way).length > 0);
    for (const { way, credentials } of ways) {
      const names = Object.keys(way).join(' with ');
      if (names === '' || way === found?.way) continue;
      notes.add(
        credentials
          ? `another way that the description allows: ${names}`
          : `a way that cannot be sent, for only headers carry credentials, and each one: ${names}`,
      );
    }
    return found?.credentials ?? [];
  }
}

const toDecide: Partial<Record<CredentialFacts['kind'], string>> = {
  bearer: 'how a token is obtained: whoever uses the client passes one, or a function that returns one',
  signature: 'what is signed, and how: src/sign-request.ts has a guess',
};

/** A bearer token that no function can renew. */
function unchanging(credential: CredentialFacts): CredentialFacts {
  if (credential.kind !== 'bearer') return credential;
  return { ...credential, options: credential.options.map((option) => ({ ...option, rule: 'token' })) };
}

/** What has to be sent for a way to authenticate; `undefined` where that is impossible. */
function credentialsOf(document: SpecDocument, way: SecurityRequirement): CredentialFacts[] | undefined {
  const schemes = document.components?.securitySchemes ?? {};
  const credentials: CredentialFacts[] = [];
  for (const [name, scopes] of Object.entries(way)) {
    const scheme = schemes[name] && resolve<SecurityScheme>(document, schemes[name]);
    const found = scheme && credentialOf(name, scheme, scopes);
    // A header has one value.
    if (!found || credentials.some(({ header }) => header === found.header)) return undefined;
    credentials.push(found);
  }
  return credentials;
}

const textOf = (way: readonly CredentialFacts[]): string => JSON.stringify(way);

const secret = (name: string, meaning: string, rule: ClientOption['rule']): ClientOption => ({
  ...{ name, meaning, rule },
  isSecret: true,
});
const shown = (name: string, meaning: string, rule: ClientOption['rule']): ClientOption => ({
  ...secret(name, meaning, rule),
  isSecret: false,
});

function credentialOf(
  schemeName: string,
  { type, scheme = '', in: place, name = '', description = '', flows }: SecurityScheme,
  scopes: readonly string[],
): CredentialFacts | undefined {
  const isHeader = type === 'apiKey' && place === 'header';
  const header = isHeader ? name.toLowerCase() : 'authorization';
  const isHttp = (name: string): boolean => type === 'http' && scheme.toLowerCase() === name;
  const words = isHeader ? `${schemeName} ${name} ${description}` : type === 'http' ? scheme : '';
  if (/hmac|signature|signed/i.test(words)) {
    const key = secret('secretKey', 'The secret that requests are signed with, for servers only', 'text');
    return { header, kind: 'signature', options: [key] };
  }
  if (isHttp('basic')) {
    const isKeyAlone = /(?:no|empty|blank|without an?) password|password (?:\w+ ){0,3}(?:empty|blank)/i;
    const options = isKeyAlone.test(description)
      ? [secret('apiKey', 'The key, which is the user name without a password; for servers only', 'user')]
      : [
          shown('username', 'The user name', 'user'),
          secret('password', 'The password, which may be empty; for servers only', 'password'),
        ];
    return { header, kind: 'basic', options };
  }
  const { tokenUrl } = flows?.clientCredentials ?? {};
  if (type === 'oauth2' && tokenUrl !== undefined && /^https:\/\/[^\s?#]+$/.test(tokenUrl)) {
    const options = [
      shown('clientId', 'The OAuth client id', 'text'),
      secret('clientSecret', 'The OAuth client secret, for servers only', 'text'),
    ];
    return { header, kind: 'oauth', tokenUrl, scopes, options };
  }
  // RFC 6750: what OAuth and OpenID Connect hand out is sent as a bearer token.
  if (isHttp('bearer') || type === 'oauth2' || type === 'openIdConnect') {
    const meaning =
      'The access token, for servers only, or a function that returns one, which is asked again when it was refused';
    return { header, kind: 'bearer', options: [secret('accessToken', meaning, 'accessToken')] };
  }
  if (!isHeader || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return undefined;
  const meaning = `The key of the header \`${header.replaceAll('`', "'")}\`, for servers only`;
  return { header, kind: 'key', options: [secret(optionNameOf(name), meaning, 'token')] };
}
