import { describe, expect, it } from 'vitest';
import { baseUrlRule, normalizeBaseUrl } from '../src/base-url.js';

const problem =
  'must be an https URL (http on loopback) without credentials, query, fragment or dot segments';

describe('a base URL', () => {
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
    ['https://localhost', 'https://localhost'],
    ['http://localhost:3000/v1', 'http://localhost:3000/v1'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://127.200.255.1', 'http://127.200.255.1'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
    ['HTTP://LOCALHOST/', 'http://localhost'],
  ])('%s is kept as origin and path: %s', (value, normalized) => {
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
  ])('is refused without quoting it: %s', (_case, value) => {
    expect(baseUrlRule(value)).toBe(problem);
  });
});
