import { assert, assertEqual, catchFailure } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse, type StubbedResponse } from '../stub-fetch.js';
import { createTestClient, type TestClient, withOption } from '../test-client.js';

/** A client whose token comes from somewhere, and how often it was asked for one. */
interface TokenClient<Client> extends TestClient<Client> {
  readonly asked: () => number;
}

/** That a token is kept, and renewed once when it is refused; none where the client has a key that never changes. */
export function tokenCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { login, tokenFunction } = profile;
  return [
    ...(login ? [...renewalCases(profile, 'a login', withLogin), refusedLogin(profile)] : []),
    ...(tokenFunction === undefined
      ? []
      : [
          ...renewalCases(profile, 'a token function', (given, responses) =>
            withFunction(given, tokenFunction, responses),
          ),
          ...wrongTokens.map(([what, wrong]) => wrongFunction(profile, tokenFunction, what, wrong)),
        ]),
  ];
}

const successOf = <Client>({ update }: ClientProfile<Client>): StubbedResponse =>
  jsonResponse(200, update.responseOf(update.customer));

function withLogin<Client>(
  profile: ClientProfile<Client>,
  responses: readonly StubbedResponse[],
): TokenClient<Client> {
  const opened = createTestClient(profile, responses);
  return { ...opened, asked: () => opened.logins.length };
}

function withFunction<Client>(
  profile: ClientProfile<Client>,
  option: string,
  responses: readonly StubbedResponse[],
  result: (count: number) => unknown = async (count) => `canary-token-${count}`,
): TokenClient<Client> {
  let count = 0;
  const options = withOption(profile.options, option, () => result(++count));
  return { ...createTestClient({ ...profile, options }, responses), asked: () => count };
}

function renewalCases<Client>(
  profile: ClientProfile<Client>,
  source: string,
  open: (profile: ClientProfile<Client>, responses: readonly StubbedResponse[]) => TokenClient<Client>,
): ClientCase[] {
  const { call, customer } = profile.update;
  const success = successOf(profile);
  const sees = ({ requests, asked }: TokenClient<Client>, tokens: readonly number[], times: number): void => {
    const sent = requests.map(({ headers }) => /canary-token-(\d+)/.exec(JSON.stringify(headers))?.[1]);
    assertEqual(sent, tokens.map(String), 'the tokens of the requests');
    assertEqual(asked(), times, `times that ${source} was asked for a token`);
  };
  return [
    {
      name: `${source} serves every call, at once and one after the other`,
      async run() {
        const opened = open(profile, [success]);
        await Promise.all([call(opened.client, {}), call(opened.client, {})]);
        await call(opened.client, {});
        sees(opened, [1, 1, 1], 1);
      },
    },
    {
      name: `${source} is asked again after a 401, and the request is sent once more`,
      async run() {
        const opened = open(profile, [jsonResponse(401), success]);
        assertEqual(await call(opened.client, {}), customer, 'the result');
        sees(opened, [1, 2], 2);
      },
    },
    {
      name: `${source} is asked again once in a call, then a 401 is its error`,
      async run() {
        const opened = open(profile, [jsonResponse(401)]);
        const failure = await catchFailure(() => call(opened.client, {}), 'a 401 for ever');
        const { code, outcome, attempts } = failure;
        const expected = { code: 'authentication', outcome: 'not_applied', attempts: 2 };
        assertEqual({ code, outcome, attempts }, expected, 'the error');
        sees(opened, [1, 2], 2);
      },
    },
  ];
}

function refusedLogin<Client>(profile: ClientProfile<Client>): ClientCase {
  return {
    name: 'a login without a token in its response is the error of the call, which sends nothing',
    async run() {
      const login = { ...profile.login!, responseOf: () => ({ canary: 'canary' }) };
      const { client, requests } = createTestClient({ ...profile, login }, [successOf(profile)]);
      const failure = await catchFailure(() => profile.update.call(client, {}), 'a login without a token');
      assertEqual([failure.name, failure.outcome], ['BridgeError', 'not_applied'], 'name and outcome');
      assert(!failure.message.includes('canary'), 'the message quotes the response');
      assertEqual(requests.length, 0, 'requests');
    },
  };
}

const wrongTokens: readonly (readonly [what: string, result: () => unknown])[] = [
  ['returns a token that no header can carry', () => 'canary\n'],
  ['returns nothing', () => undefined],
  ['rejects', () => Promise.reject(new Error('canary'))],
];

function wrongFunction<Client>(
  profile: ClientProfile<Client>,
  option: string,
  what: string,
  result: () => unknown,
): ClientCase {
  return {
    name: `a token function that ${what} is the error of the call, which sends nothing`,
    async run() {
      const { client, requests } = withFunction(profile, option, [successOf(profile)], result);
      const failure = await catchFailure(() => profile.update.call(client, {}), what);
      const { code, outcome, attempts } = failure;
      const expected = { code: 'authentication', outcome: 'not_applied', attempts: 0 };
      assertEqual({ code, outcome, attempts }, expected, 'the error');
      assert(!failure.message.includes('canary'), 'the message quotes the function');
      assertEqual(requests.length, 0, 'requests');
    },
  };
}
