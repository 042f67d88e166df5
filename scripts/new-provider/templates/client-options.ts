import { literal } from '../../generate/source-text.ts';
import type { CredentialOption } from '../facts/credential-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { optionNames } from './client.ts';
import { docstring, importOf } from './source.ts';

/** The environment variable behind an option: `ACME_PAY_API_KEY` for `apiKey`. */
export function variableOf({ environment }: Pick<Scaffold, 'environment'>, option: string): string {
  return `${environment}_${option.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase()}`;
}

const rules: Readonly<Record<CredentialOption['rule'], string>> = {
  token: `
const token = rule(isHeaderSafeToken, 'visible ASCII characters without white space');
`,
  // RFC 7617: a colon ends the name, and neither part may hold a control character.
  user: `
const user = rule(
  (value) => typeof value === 'string' && /^[^:\\p{Cc}]+$/u.test(value),
  'a non-empty string without colons and control characters',
);
`,
  password: `
const password = rule(
  (value) => typeof value === 'string' && /^\\P{Cc}+$/u.test(value),
  'a non-empty string without control characters',
);
`,
};

/** `src/options.ts`: the credentials of the description's security schemes, and the base URL. */
export function clientOptions(scaffold: Scaffold): string {
  const { type, servers, security } = scaffold;
  const options = security.credentials.flatMap((credential) => credential.options);
  const used = [...new Set(options.map(({ rule }) => rule))];
  const names = optionNames(scaffold);
  const required = [...(servers.only === undefined ? ['baseUrl'] : []), ...names];
  const imports = [
    'baseUrlRule',
    'type ClientOptions',
    ...(used.includes('token') ? ['isHeaderSafeToken'] : []),
    'normalizeBaseUrl',
    'optionRules',
    'readClientOptions',
    ...(used.length > 0 ? ['rule'] : []),
    ...(options.some(({ isSecret }) => isSecret) ? ['serverOnly'] : []),
  ];
  return `
${importOf('import', imports, '@customer-bridge/http')}import { config } from './provider-config.js';

/** Options of \`create${type}Client\`. */
export interface ${type}ClientOptions extends ClientOptions {
${options
  .map(
    ({ name, meaning }) =>
      `${docstring([`${meaning}; default: the environment variable \`${variableOf(scaffold, name)}\`.`], '  ')}
  readonly ${name}?: string | undefined;`,
  )
  .join('\n')}
${docstring([baseUrlMeaning(scaffold)], '  ')}
  readonly baseUrl?: string | undefined;
}

/** The options of a client, checked and complete. */
export interface ${type}Settings extends ClientOptions {
  readonly baseUrl: string;
${names.map((name) => `  readonly ${name}: string;`).join('\n')}
}
${used.map((rule) => rules[rule]).join('')}
const rules = {
  ...optionRules(config.reservedHeaders).client,
${options.map(({ name, rule, isSecret }) => `  ${name}: ${isSecret ? `serverOnly(${rule})` : rule},`).join('\n')}
  baseUrl: baseUrlRule,
};

/** Checks and completes the options; throws \`configuration\` naming each one that is wrong or missing. */
export function read${type}Options(input: ${type}ClientOptions | undefined): ${type}Settings {
  const options = readClientOptions<${type}Settings>(config.name, input, rules, {
${required.map((name) => `    ${name}: '${variableOf(scaffold, name)}',`).join('\n')}
  });
  const { baseUrl${servers.only === undefined ? '' : ` = ${literal(servers.only)}`} } = options;
  return Object.assign(options, { baseUrl: normalizeBaseUrl(baseUrl) });
}
`;
}

function baseUrlMeaning(scaffold: Scaffold): string {
  const { only, all } = scaffold.servers;
  const form = 'https, or http on loopback';
  if (only !== undefined) return `The base URL: ${form}; default \`${only}\`.`;
  const described =
    all.length > 0 ? ` The description names ${all.map((url) => `\`${url}\``).join(', ')}.` : '';
  return `The base URL: ${form}; default: the environment variable \`${variableOf(scaffold, 'baseUrl')}\`.${described}`;
}
