import { assert, assertEqual, catchFailure, assertFails } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse, type SentRequest } from '../stub-fetch.js';
import { assertRefused, clientCase, createTestClient, withOption } from '../test-client.js';

const wrongOptions: Readonly<Record<string, unknown>> = {
  timeout: 5,
  timeoutMs: 0,
  deadlineMs: '5',
  maxAttempts: 11,
  maxConcurrent: 0,
  maxResponseBytes: 0,
  fetch: 'fetch',
  onEvent: {},
  validate: 'on',
  baseUrl: 'http://example.com',
};

const unsafe: Readonly<Record<string, unknown>> = {
  'an empty text': '',
  'a space': ' ',
  'a line break at the end': 'canary\n',
  'a second header': 'canary\r\nx: y',
  'a space in front': ' canary',
  'a space inside': 'canary canary',
  'a NUL': 'canary\0',
  'a curly quote': '“canary”',
  'a zero-width space': 'canary\u200b',
  'a letter beyond ASCII': 'canaré',
  'a text of 18,000 characters': 'canary'.repeat(3000),
  null: null,
  'a number': 42,
  'a list': ['canary'],
  'a function': () => 'canary',
};

/** What the create function takes and refuses: credentials, their variables, limits, headers. */
export function optionCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { create, options, secrets } = profile;
  const refuses = (what: string, given: unknown, path: string): ClientCase =>
    clientCase(`the create function refuses ${what}, and quotes nothing`, async () => {
      const failure = await assertRefused(() => create(given), 'configuration', [path], what);
      assert(!/canar/.test(failure.message), 'the message quotes the value');
    });
  return [
    ...Object.entries(wrongOptions).map(([name, value]) =>
      refuses(`a wrong ${name}`, { ...options, [name]: value }, name),
    ),
    ...profile.reservedHeaders.map((name) =>
      refuses(`the header ${name}`, { ...options, headers: { [name]: 'canary' } }, `headers.${name}`),
    ),
    ...[null, 'canary', 5, [], () => options].map((given) =>
      clientCase(`the create function refuses ${nameOf(given)}`, async () => {
        await assertFails(() => create(given), { code: 'configuration' }, 'options that are no object');
      }),
    ),
    ...Object.entries(secrets).flatMap(([path, variable]) => [
      ...Object.entries(unsafe)
        .filter(([, value]) => typeof value !== 'function' || path !== profile.tokenFunction)
        .map(([what, value]) => refuses(`${path} that is ${what}`, withOption(options, path, value), path)),
      ...variableCases(profile, path, variable),
    ]),
    clientCase('headers of the caller go with every request', async () => {
      const { headers } = await firstRequest(profile, { headers: { 'X-Request-Source': 'a-1' } });
      assertEqual(headers['x-request-source'], 'a-1', 'the header');
    }),
    clientCase('a slash at the end of the base URL changes nothing', async () => {
      const { url } = await firstRequest(profile, { baseUrl: `${profile.baseUrl}/` });
      assertEqual(url, profile.baseUrl + profile.operations[0]!.request.path, 'the URL');
    }),
  ];
}

function nameOf(options: unknown): string {
  if (options === null) return 'null';
  return typeof options === 'object' ? 'a list' : `a ${typeof options}`;
}

/** That a variable of the environment stands in for an option that is not given. */
function variableCases<Client>(profile: ClientProfile<Client>, path: string, variable: string): ClientCase[] {
  const options = withOption(profile.options, path, undefined);
  const refuses = async (what: string): Promise<void> => {
    const create = (): unknown => profile.create(options);
    const { message } = await assertRefused(create, 'configuration', [path], what);
    assert(message.includes(variable), `the message does not name ${variable}`);
    assert(!message.includes('canary'), 'the message quotes the value');
  };
  return [
    clientCase(`${path} comes from ${variable} where it is not given`, async () => {
      await withVariable(variable, undefined, () => refuses(`a missing ${path}`));
      await withVariable(variable, 'from-the-environment', async () => {
        const { headers } = await firstRequest({ ...profile, options });
        const isSent = Object.values(headers).some((value) => value.includes('from-the-environment'));
        assert(isSent, 'the variable is in no header');
      });
    }),
    clientCase(`${path} from ${variable} is checked too, and not quoted`, () =>
      withVariable(variable, 'canary\n', () => refuses(variable)),
    ),
  ];
}

/** What a client with these options sends first. */
async function firstRequest<Client>(
  profile: ClientProfile<Client>,
  given: object = {},
): Promise<SentRequest> {
  const { client, requests } = createTestClient(profile, [jsonResponse(403)], given);
  await catchFailure(() => profile.operations[0]!.call(client), 'a 403');
  assert(requests[0], 'nothing was sent');
  return requests[0];
}

/** Runs with a variable of the environment set, or unset, and puts it back. */
async function withVariable(
  name: string,
  value: string | undefined,
  run: () => Promise<void>,
): Promise<void> {
  const { env } = (globalThis as { process?: { env: Record<string, string | undefined> } }).process!;
  const before = env[name];
  set(value);
  try {
    await run();
  } finally {
    set(before);
  }

  function set(text: string | undefined): void {
    if (text === undefined) delete env[name];
    else env[name] = text;
  }
}
