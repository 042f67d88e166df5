import { assert, assertEqual, assertFails } from '../../conformance/assert/assert.js';
import type { ClientCase, ClientProfile } from '../client-profile.js';
import { jsonResponse, type StubbedResponse } from '../stub-fetch.js';
import { clientCase, createTestClient, successOf, type TestClient, withOption } from '../test-client.js';

/** A client whose token comes from somewhere, and how often it was asked for one. */
interface TokenClient<Client> extends TestClient<Client> {
  readonly asked: () => number;
}

/** Creates a client whose token comes from somewhere. */
type Open<Client> = (responses: readonly StubbedResponse[]) => TokenClient<Client>;

/** That a token is kept, and renewed once when it is refused; none where the client has a key that never changes. */
export function tokenCases<Client>(profile: ClientProfile<Client>): ClientCase[] {
  const { login, tokenFunction } = profile;
  const cases: ClientCase[] = [];
  if (login) {
    const open: Open<Client> = (responses) => {
      const opened = createTestClient(profile, responses);
      return { ...opened, asked: () => opened.logins.length };
    };
    cases.push(...renewalCases(profile, 'a login', open), refusedLogin({ ...profile, login }));
  }
  if (tokenFunction !== undefined) {
    const openWith =
      (result: (count: number) => unknown): Open<Client> =>
      (responses) => {
        let count = 0;
        const options = withOption(profile.options, tokenFunction, () => result(++count));
        return { ...createTestClient({ ...profile, options }, responses), asked: () => count };
      };
    const renewing = openWith(async (count) => `canary-token-${count}`);
    cases.push(
      ...renewalCases(profile, 'a token function', renewing),
      ...wrongTokens.map(([what, result]) => wrongFunction(profile, what, openWith(result))),
    );
  }
  return cases;
}

function renewalCases<Client>(
  profile: ClientProfile<Client>,
  source: string,
  open: Open<Client>,
): ClientCase[] {
  const { call, customer } = profile.update;
  const success = successOf(profile);
  const sees = ({ requests, asked }: TokenClient<Client>, tokens: readonly number[], times: number): void => {
    const sent = requests.map(({ headers }) => /canary-token-(\d+)/.exec(JSON.stringify(headers))?.[1]);
    assertEqual(sent, tokens.map(String), 'the tokens of the requests');
    assertEqual(asked(), times, `times that ${source} was asked for a token`);
  };
  return [
    clientCase(`${source} serves every call, at once and one after the other`, async () => {
      const opened = open([success]);
      await Promise.all([call(opened.client, {}), call(opened.client, {})]);
      await call(opened.client, {});
      sees(opened, [1, 1, 1], 1);
    }),
    clientCase(`${source} is asked again after a 401, and the request is sent once more`, async () => {
      const opened = open([jsonResponse(401), success]);
      assertEqual(await call(opened.client, {}), customer, 'the result');
      sees(opened, [1, 2], 2);
    }),
    clientCase(`${source} is asked again once in a call, then a 401 is its error`, async () => {
      const opened = open([jsonResponse(401)]);
      const expected = { code: 'authentication', outcome: 'not_applied', attempts: 2 };
      await assertFails(() => call(opened.client, {}), expected, 'a 401 for ever');
      sees(opened, [1, 2], 2);
    }),
  ];
}

function refusedLogin<Client>(
  profile: ClientProfile<Client> & Required<Pick<ClientProfile<Client>, 'login'>>,
): ClientCase {
  const what = 'a login without a token';
  return clientCase(`${what} in its response is the error of the call, which sends nothing`, async () => {
    const login = { ...profile.login, responseOf: () => ({ canary: 'canary' }) };
    const { client, requests } = createTestClient({ ...profile, login }, [successOf(profile)]);
    const expected = { name: 'BridgeError', outcome: 'not_applied' };
    const { message } = await assertFails(() => profile.update.call(client, {}), expected, what);
    assert(!message.includes('canary'), 'the message quotes the response');
    assertEqual(requests.length, 0, 'requests');
  });
}

const wrongTokens: readonly (readonly [what: string, result: () => unknown])[] = [
  ['returns a token that no header can carry', () => 'canary\n'],
  ['returns nothing', () => undefined],
  ['rejects', () => Promise.reject(new Error('canary'))],
];

function wrongFunction<Client>(profile: ClientProfile<Client>, what: string, open: Open<Client>): ClientCase {
  const name = `a token function that ${what} is the error of the call, which sends nothing`;
  return clientCase(name, async () => {
    const { client, requests } = open([successOf(profile)]);
    const expected = { code: 'authentication', outcome: 'not_applied', attempts: 0 };
    const { message } = await assertFails(() => profile.update.call(client, {}), expected, what);
    assert(!message.includes('canary'), 'the message quotes the function');
    assertEqual(requests.length, 0, 'requests');
  });
}
