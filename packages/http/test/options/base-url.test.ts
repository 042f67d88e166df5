import { describe, expect, it } from 'vitest';
import { baseUrlRule, normalizeBaseUrl, versionedBaseUrlRule } from '../../src/options/base-url.js';
import { revoked } from '../support/revoked.js';

const problem = 'must be an https URL of host and path (http on loopback)';

/** URLs that a client must not be at, separated by spaces. */
const listed = {
  'another scheme, or none': `api.example.com/v1 //api.example.com /v1 xhttp://localhost ftp://api.example.com
    file:///etc/hosts data:application/json,{} javascript:alert(1) wss://api.example.com`,
  'clear text to what only resembles loopback': `http://api.example.com http://10.0.0.1
    http://localhost.example.com http://my-localhost http://127.0.0.1.example.com http://[::ffff:127.0.0.1]
    http://[::2] http://127.0.0.1.1 http://api.example.com/http://localhost/ http://api.example.com/https:`,
  'credentials, a query, a fragment': `https://ana@api.example.com https://ana:secret@api.example.com
    https://@api.example.com https://api.example.com/v1?key=1 https://api.example.com/v1?
    https://api.example.com/v1#top https://api.example.com/v1#`,
  'an empty or a dot segment, or no host': `https:///api.example.com https:/api.example.com
    https:api.example.com https:// https://api.example.com//v1 https://api.example.com/v1//
    https://api.example.com/./v1 https://api.example.com/v1/. https://api.example.com/v1/../v2
    https://api.example.com/v1/.. https://api.example.com/%2e/v1 https://api.example.com/%2E%2e
    https://api.example.com/.%2e/v1`,
  'a template parameter':
    'https://api.example.com/{version} https://api.example.com/{ https://api.example.com/}',
  'what no server can be at': 'https://api.example.com:99999 https://exa<mple.com https://[::1',
};
const refused = {
  ...Object.fromEntries(Object.entries(listed).map(([what, urls]) => [what, urls.split(/\s+/)])),
  'signs that a URL parser drops, or takes for others': [
    'x https://api.example.com',
    ' https://api.example.com',
    'https://api.example.com ',
    'https://api.example.com/v1\n',
    'https://api.exam\tple.com',
    'https://api.example.com/v1\0',
    'https://api.example.com/\x7f',
    'https://exámple.com',
    'https://api.example.com\\v1',
    'https:\\\\api.example.com',
  ],
};

describe('baseUrlRule', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/v1/', 'https://api.example.com/v1'],
    ['https://api.example.com:443/v1', 'https://api.example.com/v1'],
    ['HTTPS://API.EXAMPLE.COM/V1', 'https://api.example.com/V1'],
    ['https://api.example.com/a.b/..c/v1...', 'https://api.example.com/a.b/..c/v1...'],
    ['https://[2001:db8::1]/v1', 'https://[2001:db8::1]/v1'],
    ['https://api.example.com/a,b;c=d&e+f/%2F~!$()*', 'https://api.example.com/a,b;c=d&e+f/%2F~!$()*'],
    ['http://localhost:3000/v1', 'http://localhost:3000/v1'],
    ['http://127.200.255.1', 'http://127.200.255.1'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
    ['HTTP://LOCALHOST/', 'http://localhost'],
  ])('allows %s, which normalizeBaseUrl keeps as origin and path: %s', (value, normalized) => {
    expect(baseUrlRule(value)).toBeUndefined();
    expect(normalizeBaseUrl(value)).toBe(normalized);
  });

  it.each([undefined, null, '', 1, new URL('https://api.example.com'), ['https://api.example.com']])(
    'refuses what is no text: %j',
    (value) => expect(baseUrlRule(value)).toBe(problem),
  );

  it('refuses what does not let itself be looked at', () => expect(baseUrlRule(revoked())).toBe(problem));

  it.each(Object.entries(refused))('refuses %s, without quoting it', (_what, urls) => {
    expect(urls.map(baseUrlRule)).toEqual(urls.map(() => problem));
  });
});

describe('versionedBaseUrlRule, of a version that the base URL ends with', () => {
  const rule = versionedBaseUrlRule('v1', true);

  it.each([
    'https://api.example.com/v1',
    'https://api.example.com/v1/',
    'https://api.example.com/v1/sandbox/v1',
    'https://api.example.com/v2/v1',
    // A test server may answer anywhere.
    'http://localhost:3000',
    'https://localhost/v1/v1',
    'http://127.0.0.1',
    'http://[::1]:3000/',
    'HTTP://LOCALHOST',
  ])('allows %s', (value) => expect(rule(value)).toBeUndefined());

  it.each([
    'https://api.example.com',
    'https://api.example.com/V1',
    'https://api.example.com/v10',
    'https://api.example.com/v1/customers',
    'https://api.example.com/v1/v1/',
    'https://v1',
    'https://localhost.example.com',
  ])('refuses %s', (value) => expect(rule(value)).toBe('must end with /v1, once'));

  it.each([undefined, 'http://api.example.com/v1'])('refuses what is no base URL at all: %j', (value) =>
    expect(rule(value)).toBe(problem),
  );
});

describe('versionedBaseUrlRule, of a version that the paths begin with', () => {
  const rule = versionedBaseUrlRule('v2', false);

  it.each([
    'https://api.example.com/',
    'https://api.example.com/v2/sandbox',
    'https://v2',
    'http://localhost/v2',
  ])('allows %s', (value) => expect(rule(value)).toBeUndefined());

  it.each(['https://api.example.com/v2', 'https://api.example.com/v2/', 'https://api.example.com/v2/v2'])(
    'refuses %s',
    (value) => expect(rule(value)).toBe('must not end with /v2, which the client adds'),
  );
});
