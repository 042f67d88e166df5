import { describe, expect, it } from 'vitest';
import { baseUrlRule, normalizeBaseUrl, versionedBaseUrlRule } from '../../src/options/base-url.js';
import { revoked } from '../support/revoked.js';

const problem = 'must be an https URL of host and path (http on loopback)';

describe('baseUrlRule', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/', 'https://api.example.com'],
    ['https://api.example.com/v1', 'https://api.example.com/v1'],
    ['https://api.example.com/v1/', 'https://api.example.com/v1'],
    ['https://api.example.com:8443/v1', 'https://api.example.com:8443/v1'],
    ['https://api.example.com:443/v1', 'https://api.example.com/v1'],
    ['HTTPS://API.EXAMPLE.COM/V1', 'https://api.example.com/V1'],
    ['https://api.example.com/a.b/..c/v1...', 'https://api.example.com/a.b/..c/v1...'],
    ['https://[2001:db8::1]/v1', 'https://[2001:db8::1]/v1'],
    ['https://api.example.com/a,b;c=d&e+f/%2F~!$()*', 'https://api.example.com/a,b;c=d&e+f/%2F~!$()*'],
    ['https://localhost', 'https://localhost'],
    ['http://localhost:3000/v1', 'http://localhost:3000/v1'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://127.200.255.1', 'http://127.200.255.1'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
    ['HTTP://LOCALHOST/', 'http://localhost'],
  ])('allows %s, which normalizeBaseUrl keeps as origin and path: %s', (value, normalized) => {
    expect(baseUrlRule(value)).toBeUndefined();
    expect(normalizeBaseUrl(value)).toBe(normalized);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty string', ''],
    ['a number', 1],
    ['a URL object', new URL('https://api.example.com')],
    ['a list', ['https://api.example.com']],
    ['no scheme', 'api.example.com/v1'],
    ['no scheme but slashes', '//api.example.com'],
    ['a path', '/v1'],
    ['http', 'http://api.example.com'],
    ['http on a private address', 'http://10.0.0.1'],
    ['http on a name that starts like loopback', 'http://localhost.example.com'],
    ['http on a name that ends like loopback', 'http://my-localhost'],
    ['http on a name that starts like a loopback address', 'http://127.0.0.1.example.com'],
    ['http on a mapped loopback address', 'http://[::ffff:127.0.0.1]'],
    ['http on another IPv6 address', 'http://[::2]'],
    ['http on an address of five parts', 'http://127.0.0.1.1'],
    ['http on a host that holds loopback in its path', 'http://api.example.com/http://localhost/'],
    ['http with the other scheme in its path', 'http://api.example.com/https:'],
    ['ftp', 'ftp://api.example.com'],
    ['a scheme that ends like http', 'xhttp://localhost'],
    ['file', 'file:///etc/hosts'],
    ['data', 'data:application/json,{}'],
    ['a script', 'javascript:alert(1)'],
    ['a web socket', 'wss://api.example.com'],
    ['a text before the scheme', 'x https://api.example.com'],
    ['a name in credentials', 'https://ana@api.example.com'],
    ['credentials', 'https://ana:secret@api.example.com'],
    ['empty credentials', 'https://@api.example.com'],
    ['a query', 'https://api.example.com/v1?key=1'],
    ['an empty query', 'https://api.example.com/v1?'],
    ['a fragment', 'https://api.example.com/v1#top'],
    ['an empty fragment', 'https://api.example.com/v1#'],
    ['a leading space', ' https://api.example.com'],
    ['a trailing space', 'https://api.example.com '],
    ['a line break', 'https://api.example.com/v1\n'],
    ['a tab inside', 'https://api.exam\tple.com'],
    ['a trailing NUL', 'https://api.example.com/v1\0'],
    ['a control character', 'https://api.example.com/\x7f'],
    ['a letter beyond ASCII', 'https://exámple.com'],
    ['a backslash', 'https://api.example.com\\v1'],
    ['backslashes for slashes', 'https:\\\\api.example.com'],
    ['a template parameter', 'https://api.example.com/{version}'],
    ['an opening brace', 'https://api.example.com/{'],
    ['a closing brace', 'https://api.example.com/}'],
    ['three slashes', 'https:///api.example.com'],
    ['one slash', 'https:/api.example.com'],
    ['no slash', 'https:api.example.com'],
    ['no host', 'https://'],
    ['an empty segment', 'https://api.example.com//v1'],
    ['two trailing slashes', 'https://api.example.com/v1//'],
    ['a dot segment', 'https://api.example.com/./v1'],
    ['a trailing dot segment', 'https://api.example.com/v1/.'],
    ['a double-dot segment', 'https://api.example.com/v1/../v2'],
    ['a trailing double-dot segment', 'https://api.example.com/v1/..'],
    ['an encoded dot segment', 'https://api.example.com/%2e/v1'],
    ['an encoded double-dot segment', 'https://api.example.com/%2E%2e'],
    ['a half-encoded double-dot segment', 'https://api.example.com/.%2e/v1'],
    ['an impossible port', 'https://api.example.com:99999'],
    ['an impossible host', 'https://exa<mple.com'],
    ['a broken IPv6 address', 'https://[::1'],
    ['a revoked proxy', revoked()],
  ])('refuses what is no base URL, without quoting it: %s', (_case, value) => {
    expect(baseUrlRule(value)).toBe(problem);
  });
});

describe('versionedBaseUrlRule, of a version that the base URL ends with', () => {
  const rule = versionedBaseUrlRule('v1', true);

  it.each([
    'https://api.example.com/v1',
    'https://api.example.com/v1/',
    'https://api.example.com/sandbox/v1',
    'https://api.example.com/v1/sandbox/v1',
    'https://api.example.com/v2/v1',
    // A test server may answer anywhere.
    'http://localhost:3000',
    'https://localhost/v1/v1',
    'http://127.0.0.1:3000/v2',
    'http://127.0.0.1',
    'https://127.0.0.1/customers',
    'http://[::1]:3000/',
    'HTTP://LOCALHOST',
  ])('allows %s', (value) => expect(rule(value)).toBeUndefined());

  it.each([
    'https://api.example.com',
    'https://api.example.com/v2',
    'https://api.example.com/V1',
    'https://api.example.com/v10',
    'https://api.example.com/v1/customers',
    'https://api.example.com/v1/v1',
    'https://api.example.com/v1/v1/',
    'https://v1',
    'https://localhost.example.com',
    'https://127.0.0.1.example.com',
  ])('refuses %s', (value) => expect(rule(value)).toBe('must end with /v1, once'));

  it.each([undefined, '', 'http://api.example.com/v1', 'https://api.example.com/v1?key=1'])(
    'refuses what is no base URL at all: %j',
    (value) => expect(rule(value)).toBe(problem),
  );
});

describe('versionedBaseUrlRule, of a version that the paths begin with', () => {
  const rule = versionedBaseUrlRule('v2', false);

  it.each([
    'https://api.example.com',
    'https://api.example.com/',
    'https://api.example.com/sandbox',
    'https://api.example.com/v2/sandbox',
    'https://api.example.com/v1',
    'https://v2',
    'http://localhost/v2',
    'http://127.0.0.1:3000/v2',
  ])('allows %s', (value) => expect(rule(value)).toBeUndefined());

  it.each(['https://api.example.com/v2', 'https://api.example.com/v2/', 'https://api.example.com/v2/v2'])(
    'refuses %s',
    (value) => expect(rule(value)).toBe('must not end with /v2, which the client adds'),
  );

  it('refuses what is no base URL at all', () => {
    expect(rule('http://api.example.com')).toBe(problem);
  });
});
