import { literal } from '../../generate/source-text.ts';
import type { ClientOption } from '../facts/client-option.ts';
import type { Scaffold } from '../facts/facts.ts';
import { sampleOf } from '../facts/sample-text.ts';
import { variableOf } from './client-options.ts';
import { docText } from './source.ts';

/**
 * `README.md` of the client. Its code runs as it stands: nothing but a refused option can be shown of every provider.
 *
 * @param renamed The README of another provider's client under this one's name: what it says of every client is taken.
 */
export function clientReadme(renamed: string, scaffold: Scaffold): string {
  const { name, type, variable, servers, options } = scaffold;
  const part = (pattern: RegExp): string => pattern.exec(renamed)![0];
  const base = servers.only === undefined ? variableOf(scaffold, 'baseUrl') : docText(servers.only);
  return `
# @customer-bridge/${name}-client

A small typed client for ${type}'s customer API, for servers.

\`\`\`sh
npm install @customer-bridge/${name}-client
\`\`\`

\`\`\`ts
import { BridgeError, create${type}Client } from '@customer-bridge/${name}-client';

const options = {
  baseUrl: ${literal(`https://${name}.example.com${servers.basePath}`)},
${options.map((option) => `  ${option.name}: ${literal(shown(option))},`).join('\n')}
};
const ${variable} = create${type}Client(options);
\`\`\`

\`${variable}.api\` is an [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client over the same transport, for requests
made by hand.

## Options

A default in capitals is a variable of the environment.

| Option | Default | Range | Meaning |
| ------ | ------- | ----- | ------- |
${options.map((option) => `| \`${option.name}\` | \`${variableOf(scaffold, option.name)}\` | | ${meaningOf(option)} |\n`).join('')}${tokenRow(scaffold)}| \`baseUrl\` | \`${base}\` | https, or http on loopback | The base URL |
${part(/^\| `timeoutMs`[^]*?(?=\n\n\| `auth`)/m)}

${part(/^## Errors[^]*?(?=\n\n```ts)/m)}

\`\`\`ts
try {
  create${type}Client({ ...options, baseUrl: 'http://${name}.example.com' });
} catch (error) {
  if (!BridgeError.isInstance(error)) throw error;
  console.log(error.code, error.outcome, error.issues?.[0]?.path);
}
\`\`\`

\`\`\`text
configuration not_applied baseUrl
\`\`\`

${part(/^\| Code [^]*$/m)}
`;
}

function meaningOf({ rule, meaning }: ClientOption): string {
  return rule === 'accessToken'
    ? 'A token, or a function that returns one, async or not: it is asked when there is none, and again after a 401'
    : meaning.replaceAll('|', '\\|');
}

/** Where the client has its tokens, if it has any. */
function tokenRow({ security: { token } }: Scaffold): string {
  return token?.tokenUrl === undefined
    ? ''
    : `| \`tokenUrl\` | \`${docText(token.tokenUrl)}\` | https, or http on loopback | Where tokens are had. One is kept for all calls, and obtained again before it ends and after a 401 |\n`;
}

function shown({ name, inPath }: ClientOption): string {
  if (inPath && inPath.form !== 'text') return sampleOf({ form: inPath.form });
  return `your-${variableOf({ environment: '' }, name).slice(1).toLowerCase().replaceAll('_', '-')}`;
}
