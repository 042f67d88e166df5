import { literal } from '../../generate/source-text.ts';
import type { IdFacts } from '../facts/parameter-facts.ts';
import type { CredentialOption } from '../facts/credential-facts.ts';
import type { Scaffold } from '../scaffold.ts';
import { credentialOptionsOf, optionNames } from './client.ts';
import { docstring, docText, importOf } from './source.ts';

/** The environment variable behind an option: `ACME_PAY_API_KEY` for `apiKey`. */
export function variableOf({ environment }: Pick<Scaffold, 'environment'>, option: string): string {
  return `${environment}_${option.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase()}`;
}

const rules: Readonly<Record<CredentialOption['rule'] | IdFacts['form'], string>> = {
  token: `
const token = rule(isHeaderSafeToken, 'visible ASCII characters without white space');
`,
  accessToken: '',
  // RFC 7617: a colon ends the name, and neither part may hold a control character.
  user: `
const user = rule(
  (value) => typeof value === 'string' && /^[^:\\p{Cc}]+$/u.test(value),
  'a non-empty string without colons and control characters',
);
`,
  password: `
const password = rule(
  (value) => typeof value === 'string' && /^\\P{Cc}*$/u.test(value),
  'a string without control characters',
);
`,
  text: `
const text = rule(
  (value) => typeof value === 'string' && /^\\P{Cc}+$/u.test(value) && !/^\\.{1,2}$/.test(value),
  'a non-empty string without control characters',
);
`,
  uuid: `
const uuid = rule(
  (value) => typeof value === 'string' && /^[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$/i.test(value),
  'a UUID of 36 characters',
);
`,
  integer: `
const integer = rule((value) => typeof value === 'string' && /^\\d+$/.test(value), 'a whole number, as a string');
`,
};

/** `src/options.ts`: the credentials of the description's security schemes, and the base URL. */
export function clientOptions(scaffold: Scaffold): string {
  const { type, servers, security } = scaffold;
  const credentials = credentialOptionsOf(scaffold);
  const held = scaffold.parameters
    .filter(({ name }) => !credentials.some((option) => option.name === name))
    .map(({ name, in: place, parameter, form }) => ({
      name,
      meaning: `The ${place === 'path' ? 'value' : place} \`${docText(parameter)}\` of the calls${place === 'header' ? ', for servers only' : ''}`,
      // A header holds less than a path, whose values are encoded.
      rule: place === 'header' ? ('token' as const) : form,
      isSecret: place === 'header',
    }));
  const options = [...credentials, ...held];
  const used = [...new Set(options.map(({ rule }) => rule))];
  const names = optionNames(scaffold);
  const tokenUrl = security.credentials.find(({ kind }) => kind === 'oauth')?.tokenUrl;
  const required = [...(servers.only === undefined ? ['baseUrl'] : []), ...names];
  const typeOf = (name: string): string =>
    options.some((option) => option.name === name && option.rule === 'accessToken')
      ? 'string | (() => string | Promise<string>)'
      : 'string';
  const imports = [
    ...(used.includes('accessToken') ? ['accessTokenRule'] : []),
    'baseUrlRule',
    'type ClientOptions',
    ...(used.includes('token') ? ['isHeaderSafeToken'] : []),
    'normalizeBaseUrl',
    'optionRules',
    'readClientOptions',
    ...(used.some((name) => rules[name] !== '') ? ['rule'] : []),
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
  readonly ${name}?: ${typeOf(name)} | undefined;`,
  )
  .join('\n')}
${docstring([baseUrlMeaning(scaffold)], '  ')}
  readonly baseUrl?: string | undefined;
${tokenUrl === undefined ? '' : `${docstring([`Where tokens are had; default \`${docText(tokenUrl)}\`.`], '  ')}\n  readonly tokenUrl?: string | undefined;`}
}

/** The options of a client, checked and complete. */
export interface ${type}Settings extends ClientOptions {
  readonly baseUrl: string;
${tokenUrl === undefined ? '' : '  readonly tokenUrl: string;\n'}${names.map((name) => `  readonly ${name}: ${typeOf(name)};`).join('\n')}
}
${used.map((rule) => rules[rule]).join('')}
const rules = {
  ...optionRules(config.reservedHeaders).client,
${options
  .map(({ name, rule, isSecret }) => ({
    name,
    isSecret,
    text: rule === 'accessToken' ? 'accessTokenRule' : rule,
  }))
  .map(({ name, isSecret, text }) => `  ${name}: ${isSecret ? `serverOnly(${text})` : text},`)
  .join('\n')}
  baseUrl: baseUrlRule,
${tokenUrl === undefined ? '' : '  tokenUrl: baseUrlRule,'}
};

/** Checks and completes the options; throws \`configuration\` naming each one that is wrong or missing. */
export function read${type}Options(input: ${type}ClientOptions | undefined): ${type}Settings {
  const options = readClientOptions<${type}Settings>(config.name, input, rules, {
${required.map((name) => `    ${name}: '${variableOf(scaffold, name)}',`).join('\n')}
  });
  const { baseUrl${servers.only === undefined ? '' : ` = ${literal(servers.only)}`}${tokenUrl === undefined ? '' : `, tokenUrl = ${literal(tokenUrl)}`} } = options;
  return Object.assign(options, { baseUrl: normalizeBaseUrl(baseUrl)${tokenUrl === undefined ? '' : ', tokenUrl'} });
}
`;
}

function baseUrlMeaning(scaffold: Scaffold): string {
  const { only, all } = scaffold.servers;
  const form = 'https, or http on loopback';
  if (only !== undefined) return `The base URL: ${form}; default \`${docText(only)}\`.`;
  const described =
    all.length > 0 ? ` The description names ${all.map((url) => `\`${docText(url)}\``).join(', ')}.` : '';
  return `The base URL: ${form}; default: the environment variable \`${variableOf(scaffold, 'baseUrl')}\`.${described}`;
}
