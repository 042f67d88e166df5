import { assert, assertEqual, catchFailure } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse } from '../stub-fetch.js';
import { assertRefused, createTestClient, withOption } from '../test-client.js';

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
  const refuses = (what: string, given: unknown, path: string): ClientCase => ({
    name: `the create function refuses ${what}, and quotes nothing`,
    async run() {
      const failure = await assertRefused(() => create(given), 'configuration', [path], what);
      assert(!/canar/.test(failure.message), 'the message quotes the value');
    },
  });
  return [
    ...Object.entries(wrongOptions).map(([name, value]) =>
      refuses(`a wrong ${name}`, { ...options, [name]: value }, name),
    ),
    ...profile.reservedHeaders.map((name) =>
      refuses(`the header ${name}`, { ...options, headers: { [name]: 'canary' } }, `headers.${name}`),
    ),
    ...[null, 'canary', 5, [], () => options].map((given) => ({
      name: `the create function refuses ${given === null ? 'null' : typeof given === 'object' ? 'a list' : `a ${typeof given}`}`,
      async run() {
        const failure = await catchFailure(() => create(given), 'options that are no object');
        assertEqual(failure.code, 'configuration', 'the code');
      },
    })),
    ...Object.entries(secrets).flatMap(([path, variable]) => [
      ...Object.entries(unsafe)
        .filter(([, value]) => typeof value !== 'function' || path !== profile.tokenFunction)
        .map(([what, value]) => refuses(`${path} that is ${what}`, withOption(options, path, value), path)),
      {
        name: `${path} comes from ${variable} where it is not given`,
        async run() {
          await withVariable(variable, undefined, async () => {
            const failure = await assertRefused(
              () => create(withOption(options, path, undefined)),
              'configuration',
              [path],
              `a missing ${path}`,
            );
            assert(failure.message.includes(variable), `the message does not name ${variable}`);
          });
          await withVariable(variable, 'from-the-environment', async () => {
            const given = withOption(options, path, undefined);
            const { client, requests } = createTestClient({ ...profile, options: given }, [
              jsonResponse(403),
            ]);
            await catchFailure(() => profile.operations[0]!.call(client), 'a 403');
            const sent = Object.values(requests[0]?.headers ?? {});
            assert(
              sent.some((value) => value.includes('from-the-environment')),
              'the variable is in no header',
            );
          });
        },
      },
      {
        name: `${path} from ${variable} is checked too, and not quoted`,
        run: () =>
          withVariable(variable, 'canary\n', async () => {
            const given = withOption(options, path, undefined);
            const failure = await assertRefused(() => create(given), 'configuration', [path], variable);
            assert(failure.message.includes(variable), `the message does not name ${variable}`);
            assert(!failure.message.includes('canary'), 'the message quotes the value');
          }),
      },
    ]),
    {
      name: 'headers of the caller go with every request',
      async run() {
        const headers = { 'X-Request-Source': 'a-1' };
        const { client, requests } = createTestClient(profile, [jsonResponse(403)], { headers });
        await catchFailure(() => profile.operations[0]!.call(client), 'a 403');
        assertEqual(requests[0]?.headers['x-request-source'], 'a-1', 'the header');
      },
    },
    {
      name: 'a slash at the end of the base URL changes nothing',
      async run() {
        const given = { baseUrl: `${profile.baseUrl}/` };
        const { client, requests } = createTestClient(profile, [jsonResponse(403)], given);
        const [operation] = profile.operations;
        await catchFailure(() => operation!.call(client), 'a 403');
        assertEqual(requests[0]?.url, profile.baseUrl + operation!.request.path, 'the URL');
      },
    },
  ];
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
