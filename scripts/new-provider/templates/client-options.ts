import { literal } from '../../generate/source-text.ts';
import type { ClientOption } from '../facts/client-option.ts';
import type { Scaffold } from '../facts/facts.ts';
import { docstring, docText, importUsed } from './source.ts';

/** The environment variable behind an option: `ACME_PAY_API_KEY` for `apiKey`. */
export function variableOf({ environment }: Pick<Scaffold, 'environment'>, option: string): string {
  return `${environment}_${option.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase()}`;
}

const rules: Readonly<Record<ClientOption['rule'], string>> = {
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

const helpers =
  `accessTokenRule, baseUrlRule, type ClientOptions, isHeaderSafeToken, normalizeBaseUrl, optionRules, readClientOptions, rule,
  serverOnly`.split(/,\s+/);

/** `src/options.ts`: the credentials of the description's security schemes, and the base URL. */
export function clientOptions(scaffold: Scaffold): string {
  const { type, servers, security, options } = scaffold;
  const { tokenUrl } = security.token ?? {};
  const needed = [...(servers.only === undefined ? ['baseUrl'] : []), ...options.map(({ name }) => name)];
  const typeOf = ({ rule }: ClientOption): string =>
    rule === 'accessToken' ? 'string | (() => string | Promise<string>)' : 'string';
  const ruleOf = ({ rule, isSecret }: ClientOption): string => {
    const text = rule === 'accessToken' ? 'accessTokenRule' : rule;
    return isSecret ? `serverOnly(${text})` : text;
  };
  /** A text for a client that has its tokens from elsewhere. */
  const ifToken = (text: string): string => (tokenUrl === undefined ? '' : text);
  const text = `
/** Options of \`create${type}Client\`. */
export interface ${type}ClientOptions extends ClientOptions {
${options
  .map((option) => {
    const variable = variableOf(scaffold, option.name);
    return `${docstring([`${option.meaning}; default: the environment variable \`${variable}\`.`], '  ')}
  readonly ${option.name}?: ${typeOf(option)} | undefined;`;
  })
  .join('\n')}
${docstring([baseUrlMeaning(scaffold)], '  ')}
  readonly baseUrl?: string | undefined;
${ifToken(`${docstring([`Where tokens are had; default \`${docText(tokenUrl ?? '')}\`.`], '  ')}\n  readonly tokenUrl?: string | undefined;`)}
}

/** The options of a client, checked and complete. */
export interface ${type}Settings extends ClientOptions {
  readonly baseUrl: string;
${ifToken('  readonly tokenUrl: string;\n')}${options.map((option) => `  readonly ${option.name}: ${typeOf(option)};`).join('\n')}
}
${[...new Set(options.map(({ rule }) => rules[rule]))].join('')}
const rules = {
  ...optionRules(config.reservedHeaders).client,
${options.map((option) => `  ${option.name}: ${ruleOf(option)},`).join('\n')}
  baseUrl: baseUrlRule,
${ifToken('  tokenUrl: baseUrlRule,')}
};

/** Checks and completes the options; throws \`configuration\` naming each one that is wrong or missing. */
export function read${type}Options(input: ${type}ClientOptions | undefined): ${type}Settings {
  const options = readClientOptions<${type}Settings>(config.name, input, rules, {
${needed.map((name) => `    ${name}: '${variableOf(scaffold, name)}',`).join('\n')}
  });
  const { baseUrl${servers.only === undefined ? '' : ` = ${literal(servers.only)}`}${ifToken(`, tokenUrl = ${literal(tokenUrl ?? '')}`)} } = options;
  return Object.assign(options, { baseUrl: normalizeBaseUrl(baseUrl)${ifToken(', tokenUrl')} });
}
`;
  return `
${importUsed(helpers, '@customer-bridge/http', text)}import { config } from './provider-config.js';
${text}`;
}

function baseUrlMeaning(scaffold: Scaffold): string {
  const { only, all } = scaffold.servers;
  const form = 'https, or http on loopback';
  if (only !== undefined) return `The base URL: ${form}; default \`${docText(only)}\`.`;
  const described =
    all.length > 0 ? ` The description names ${all.map((url) => `\`${docText(url)}\``).join(', ')}.` : '';
  return `The base URL: ${form}; default: the environment variable \`${variableOf(scaffold, 'baseUrl')}\`.${described}`;
}
