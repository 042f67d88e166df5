import type { ClientOption } from '../facts/client-option.ts';
import { sampleOf } from '../facts/sample-text.ts';
import type { Scaffold } from '../facts/facts.ts';
import { variableOf } from './client-options.ts';
import { literal } from '../../generate/source-text.ts';
import { docText, listed } from './source.ts';

/** `README.md` of the client. Its code runs as it stands: nothing but a refused option can be shown of every provider. */
export function clientReadme(scaffold: Scaffold): string {
  const { name, type, variable, servers, options } = scaffold;
  const names = options.map((option) => option.name);
  const rows =
    names.length === 0
      ? ''
      : `| ${listed(names.map((one) => `\`${one}\``))} | Default: ${listed(
          names.map((one) => `\`${variableOf(scaffold, one)}\``),
        )} from the environment |
`;
  const base =
    servers.only === undefined
      ? `\`${variableOf(scaffold, 'baseUrl')}\` from the environment`
      : `\`${docText(servers.only)}\``;
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

A call that fails rejects with a \`BridgeError\`, and with nothing else. It says what happened (\`code\`), whether the change
may have been made (\`outcome\`) and whether repeating the call is safe (\`retryable\`), and holds no secret and no personal
data. An option that is wrong is refused in the same way before anything is sent.

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

| Option | Meaning |
| ------ | ------- |
${rows}${tokenRow(scaffold)}| \`baseUrl\` | Default: ${base} |
| \`timeoutMs\` | Milliseconds one attempt may take, the answer's body included; default 12,000 |
| \`deadlineMs\` | Milliseconds the whole call may take, waits included; default 30,000 |
| \`maxAttempts\` | Requests of one call, of what is safe to repeat; default 3 |
| \`maxConcurrent\` | Requests of the client that may be under way at once, the others wait; default 100 |
| \`maxResponseBytes\` | Bytes that are read of an answer, after decompression; default 1,048,576 |
| \`headers\` | More headers, such as a trace id, or a function that returns them for each call |
| \`onEvent\` | Told of each request, response, retry and login, without personal data; those of one call share a \`callId\` |
| \`validate\` | \`'off'\` sends a body that the description does not allow |
| \`fetch\` | Replaces the runtime's own, for example with that of a fake; it must not send a request twice |

The limits, \`headers\` and \`validate\` can also be given to a single call, as can \`signal\`. \`${variable}.api\` is an
[openapi-fetch](https://openapi-ts.dev/openapi-fetch/) client over the same transport, for requests made by hand.

Behind a proxy, start Node (22.21 or later, 24 or later) with \`NODE_USE_ENV_PROXY=1\`, or pass
\`fetch: (url, init) => fetch(url, { ...init, dispatcher })\` with an agent of undici in the major version that the runtime
has itself (\`process.versions.undici\`). Next.js needs nothing: no answer comes from its data cache. For Jest, see
\`@customer-bridge/testkit\`.

The whole project: <https://github.com/customer-bridge/customer-bridge>
`;
}

/** How the client comes by a token, where it has one. */
function tokenRow({ security }: Scaffold): string {
  const { token } = security;
  if (!token) return '';
  return token.kind === 'bearer'
    ? `| \`${token.options[0]!.name}\` | A token, or a function that returns one, async or not: it is asked when there is none, and again after a 401 |\n`
    : `| \`tokenUrl\` | Where tokens are had; default: \`${docText(token.tokenUrl ?? '')}\`. One is kept for all calls, and obtained again before it ends and after a 401 |\n`;
}

function shown({ name, inPath }: ClientOption): string {
  if (inPath && inPath.form !== 'text') return sampleOf({ form: inPath.form });
  return `your-${variableOf({ environment: '' }, name).slice(1).toLowerCase().replaceAll('_', '-')}`;
}
