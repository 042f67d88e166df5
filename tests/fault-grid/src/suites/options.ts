import assert from 'node:assert/strict';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { type CallOptions, createYunoClient } from '@customer-bridge/yuno-client';
import type { TestedClient } from '../clients/tested-client.js';
import { addCanary } from '../canaries/canary.js';
import { checkRefused } from '../runner/check-refused.js';
import { endOf } from '../runner/observe.js';
import { goodAnswer, stubFetch } from '../stub/stub-fetch.js';
import { kunacoreLogin } from '../providers/kunacore.js';
import { testedClients, testedProviders } from '../clients/tested-clients.js';
import { yunoKeys } from '../providers/yuno.js';
import { badBaseUrls, goodBaseUrls, oddBaseUrls } from '../cases/base-urls.js';
import { forbiddenHeaders, unsafeInCredentials, unsafeValues } from '../cases/header-values.js';
import { badOptions, badOptionObjects } from '../cases/option-values.js';
import type { Suite } from './suite.js';

const baseUrl = 'https://provider.example.com/v1';
const secret = addCanary('text of an option', 'zqtextofanoptionjxkv');

const filled = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace('{secret}', secret);
  return Array.isArray(value) ? value.map(filled) : value;
};

const baseUrlOf = ({ provider }: TestedClient) => testedProviders.get(provider)!.baseUrl;

/** A bad option is refused when the client is made, or when the call is, and the error does not quote it. */
export const options: Suite = ({ test }) => {
  test('a good base URL is where the requests go', async () => {
    for (const [given, expected] of Object.entries(goodBaseUrls)) {
      for (const tested of testedClients) {
        const { fetch, requests } = stubFetch(tested, () => goodAnswer(tested));
        const { endsWith = '', updatePath } = baseUrlOf(tested);
        if (given.startsWith('https:') && !given.replace(/\/$/, '').endsWith(endsWith)) {
          checkRefused(
            thrownBy(() => tested.open({ baseUrl: given, fetch })),
            'configuration',
            'baseUrl',
          );
          continue;
        }
        await tested.open({ baseUrl: given, fetch }).update();
        assert.equal(requests[0]!.url, expected + updatePath);
      }
    }
  });

  test('a base URL with the version twice, or of another provider, is refused', () => {
    for (const tested of testedClients) {
      for (const path of baseUrlOf(tested).refused) {
        checkRefused(
          thrownBy(() => tested.open({ baseUrl: `https://api.example.com${path}` })),
          'configuration',
          'baseUrl',
        );
      }
    }
  });

  test('a bad base URL is refused', () => {
    for (const given of badBaseUrls) {
      for (const tested of testedClients) {
        checkRefused(
          thrownBy(() => tested.open({ baseUrl: filled(given) as string })),
          'configuration',
          'baseUrl',
        );
      }
    }
  });

  test('an odd base URL is refused, or leads where it says', async () => {
    for (const given of oddBaseUrls) {
      for (const tested of testedClients) {
        const { fetch, requests } = stubFetch(tested, () => goodAnswer(tested));
        try {
          await tested.open({ baseUrl: given as string, fetch }).update();
        } catch (error) {
          checkRefused(error, 'configuration', 'baseUrl');
          continue;
        }
        const { origin, pathname } = new URL(String(given));
        const { updatePath } = baseUrlOf(tested);
        assert.equal(requests[0]!.url, origin + pathname.replace(/\/$/, '') + updatePath);
      }
    }
  });

  test('a key that no header carries is refused, not trimmed', () => {
    for (const [what, value] of Object.entries({ ...unsafeValues, ...unsafeInCredentials })) {
      const key = filled(value) as string;
      const creations: [string, () => unknown][] = [
        ['publicApiKey', () => createYunoClient({ ...yunoKeys, baseUrl, publicApiKey: key })],
        ['privateSecretKey', () => createYunoClient({ ...yunoKeys, baseUrl, privateSecretKey: key })],
        ['auth.apiKey', () => createKunaCoreClient({ baseUrl, auth: { apiKey: key } })],
        [
          'auth.merchantId',
          () => createKunaCoreClient({ baseUrl, auth: { ...kunacoreLogin, merchantId: key } }),
        ],
      ];
      if (typeof value !== 'function') {
        creations.push([
          'auth.accessToken',
          () => createKunaCoreClient({ baseUrl, auth: { accessToken: key } }),
        ]);
      }
      for (const [path, create] of creations) {
        const error = thrownBy(create);
        assert.ok(error !== undefined, `${path}: ${what} is taken`);
        checkRefused(error, 'configuration', path);
      }
    }
  });

  test('a key of the environment is refused the same way', () => {
    const variables = { YUNO_PRIVATE_SECRET_KEY: `${secret}\n`, KUNACORE_API_KEY: `${secret} ` };
    const before = { ...process.env };
    try {
      Object.assign(process.env, variables);
      const { publicApiKey } = yunoKeys;
      checkRefused(
        thrownBy(() => createYunoClient({ publicApiKey })),
        'configuration',
        'privateSecretKey',
      );
      checkRefused(
        thrownBy(() => createKunaCoreClient({ baseUrl })),
        'configuration',
        'auth.apiKey',
      );
      for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
      const error = thrownBy(() => createYunoClient({ publicApiKey }));
      checkRefused(error, 'configuration', 'privateSecretKey');
      assert.match(error.message, /YUNO_PRIVATE_SECRET_KEY/);
    } finally {
      for (const name of Object.keys(variables)) {
        if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before[name];
      }
    }
  });

  test("a caller's header is sent as it is, or refused", async () => {
    for (const tested of testedClients) {
      const { fetch, requests } = stubFetch(tested, () => goodAnswer(tested));
      const client = tested.open({ baseUrl, fetch });
      const refusals: Record<string, unknown>[] = [
        ...Object.values(unsafeValues).map((value) => ({ 'x-mine': filled(value) })),
        ...[...forbiddenHeaders, ...testedProviders.get(tested.provider)!.reservedHeaders].map((name) => ({
          [name]: 'mine',
        })),
        { 'x-mine': '1', 'X-Mine': '2' },
        JSON.parse('{"__proto__ ":"1"}') as Record<string, unknown>,
      ];
      for (const headers of refusals) {
        const given = headers as Record<string, string>;
        checkRefused(
          thrownBy(() => tested.open({ baseUrl, headers: given })),
          'configuration',
          'headers',
        );
        checkRefused((await endOf(client.update({ headers: given }))).error, 'configuration', 'headers');
      }
      for (const headers of [
        null,
        [],
        'x: y',
        7,
        new Headers({ 'x-mine': '1' }),
        new Map([['x-mine', '1']]),
      ]) {
        const given = headers as unknown as Record<string, string>;
        checkRefused(
          thrownBy(() => tested.open({ baseUrl, headers: given })),
          'configuration',
          'headers',
        );
      }
      assert.equal(requests.length, 0);
      await tested
        .open({
          baseUrl,
          fetch,
          headers: { 'X-Client': 'from the client', 'x-both': '1', 'x-gone': undefined },
        })
        .update({ headers: { 'X-Both': '2', 'x-call': 'a "quoted" value' } });
      const { 'x-client': client1, 'x-both': both, 'x-call': call, ...rest } = requests[0]!.headers;
      assert.deepEqual([client1, both, call], ['from the client', '2', 'a "quoted" value']);
      assert.ok(!('x-gone' in rest));
    }
  });

  test('an option out of its range, of another type or of no name is refused', async () => {
    for (const tested of testedClients) {
      const { fetch, requests } = stubFetch(tested, () => goodAnswer(tested));
      const client = tested.open({ baseUrl, fetch });
      for (const [name, values] of Object.entries(badOptions)) {
        for (const value of values) {
          const given = { [name]: value };
          const isOfCalls = !['fetch', 'onEvent', 'maxResponseBytes'].includes(name);
          if (name !== 'signal') {
            checkRefused(
              thrownBy(() => tested.open({ baseUrl, ...given } as never)),
              'configuration',
              name,
            );
          }
          if (isOfCalls) checkRefused((await endOf(client.update(given))).error, 'configuration', name);
        }
      }
      for (const [what, make] of Object.entries(badOptionObjects)) {
        const { error } = await endOf(client.update(make() as CallOptions));
        assert.ok(error !== undefined, `${what} is taken`);
        checkRefused(error, 'configuration');
      }
      assert.equal(requests.length, 0);
    }
  });

  test('options that are frozen, shared or changed later are what they were', async () => {
    for (const tested of testedClients) {
      const { fetch, requests } = stubFetch(tested, () => goodAnswer(tested));
      const headers = { 'x-mine': '1' };
      const given = { baseUrl, fetch, headers, timeoutMs: 5000 };
      const client = tested.open(given);
      const first = client.update();
      Object.assign(given, { baseUrl: 'https://evil.example.com', fetch: undefined, timeoutMs: 0 });
      headers['x-mine'] = '2';
      await first;
      await client.update(Object.freeze({ headers: Object.freeze({ 'x-call': '1' }) }));
      await client.update(Object.assign(Object.create(null) as object, { maxAttempts: 1 }));
      for (const { url, headers: sent } of requests) {
        assert.ok(url.startsWith(baseUrl));
        assert.equal(sent['x-mine'], '1');
      }
    }
  });

  test('two ways to the same thing are refused', () => {
    const both = { ...yunoKeys, baseUrl, environment: 'sandbox' as const };
    checkRefused(
      thrownBy(() => createYunoClient(both)),
      'configuration',
      'baseUrl',
    );
    const auth = { apiKey: 'a', ...kunacoreLogin } as { apiKey: string };
    checkRefused(
      thrownBy(() => createKunaCoreClient({ baseUrl, auth })),
      'configuration',
      'auth',
    );
    for (const incomplete of [{ email: 'a@example.com' }, { password: 'x', merchantId: 'y' }]) {
      checkRefused(
        thrownBy(() => createKunaCoreClient({ baseUrl, auth: incomplete as never })),
        'configuration',
      );
    }
  });
};

function thrownBy(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
