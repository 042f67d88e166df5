import { describe, expect, it } from 'vitest';
import { type Api, breaksOf } from './api/report.ts';

/** A client as ours are: options go in, a client with methods comes out, and customers go both ways. */
const client = `
import { CallOptions } from 'http';
export { CallOptions }
// @public
export function createClient(options: Options): Client;
// @public
export interface Options extends CallOptions {
    readonly region: 'eu' | 'us';
    readonly baseUrl?: string | undefined;
    readonly limits?: { readonly bytes?: number };
    readonly onEvent?: ((event: Event_2, late: boolean) => void) | undefined;
}
// @public
export interface Client {
    // (undocumented)
    get(id: string, options?: CallOptions): Promise<Customer>;
    readonly update: (id: string, changes: Changes) => Promise<Customer>;
    find(by: 'email' | 'id', value: string): Promise<readonly Customer[]>;
}
// @public
export interface Changes {
    name?: string | null | undefined;
    tags?: string[] | undefined;
}
// @public
export interface Customer extends Resource {
    readonly name: string;
    readonly state: 'new' | 'old';
    readonly note?: string | undefined;
}
interface Resource {
    readonly id: string;
}
interface Event_2 {
    readonly type: 'request' | 'response';
}
export class Failure extends Error {
    constructor(message: string, details: { readonly code: Code });
    readonly code: Code;
    static isInstance(value: unknown): value is Failure;
    private hidden: string;
}
export type Code =
/** Not there. */
'absent'
/** Not known. */
| 'unknown';
export const servers: {
    readonly production: 'https://api.example.com';
};
export type Server = keyof typeof servers;
export function connect(server: Server): void;
export function parse(text: string): number;
export function parse(text: number): string;
export type Read<Kind extends string, Raw = unknown> = { readonly kind: Kind; readonly raw: Raw };
`;
const http = `
export interface CallOptions {
    readonly timeoutMs?: number | undefined;
    readonly validate?: 'error' | 'off' | undefined;
}
`;
const before: Api = { client, http };

const edited = (from: string | RegExp, to: string, entry: 'client' | 'http' = 'client'): Api => {
  const code = before[entry]!.replace(from, to);
  if (code === before[entry]) throw new Error(`Not there: ${from}`);
  return { ...before, [entry]: code };
};

describe('a break', () => {
  it.each<[string, string | RegExp, string]>([
    ['parse is gone', /export function parse.*\n/g, ''],
    ['Changes is gone', 'export interface Changes', 'interface Changes'],
    ['Code was', /export type Code =[^]*?;/, 'export const Code: string;'],
    // What functions take.
    ['Client.get(options) is gone', 'id: string, options?: CallOptions', 'id: string'],
    ['Client.update(changes) is gone', 'id: string, changes: Changes', 'id: string'],
    ['createClient(key) is new, and required', 'options: Options)', 'options: Options, key: string)'],
    ['Client.get(options) is required now', 'options?: CallOptions', 'options: CallOptions'],
    ["Client.find(by) was 'email' | 'id' and is 'email' now", "by: 'email' | 'id'", "by: 'email'"],
    ['Client.get(id) was string and is number now', 'get(id: string', 'get(id: number'],
    ['connect(server) was', 'connect(server: Server)', 'connect(...server: Server[])'],
    ['parse(text) was number and is string now', 'export function parse(text: number): string;\n', ''],
    // What functions give.
    ['Client.get() was Customer and is void now', '): Promise<Customer>', '): Promise<void>'],
    ['Client.get() was nothing and is Code now', '): Promise<Customer>', '): Promise<Customer, Code>'],
    ['Server was keyof typeof servers', 'keyof typeof servers', 'keyof typeof others'],
    [
      'Client.get() was Customer and is Customer | Code now',
      '): Promise<Customer',
      '): Promise<Customer | Code',
    ],
    // What goes in.
    ['Options.baseUrl is gone', 'readonly baseUrl?: string | undefined;', ''],
    ['Options.baseUrl is gone', 'baseUrl?', 'url?'],
    ['Options.key is new, and required', 'readonly region', 'readonly key: string;\n    readonly region'],
    ['Options.baseUrl is required now', 'baseUrl?:', 'baseUrl:'],
    ["Options.region was 'eu' | 'us' and is 'eu' now", "'eu' | 'us'", "'eu'"],
    ['Options.limits.bytes is required now', 'bytes?: number', 'bytes: number'],
    ['Changes.name was', 'name?: string | null | undefined', 'name?: string | undefined'],
    ['Options is no CallOptions any more', 'Options extends CallOptions', 'Options'],
    ['Changes has to be a Resource now', 'interface Changes', 'interface Changes extends Resource'],
    ['Options.onEvent(late) is gone', 'event: Event_2, late: boolean', 'event: Event_2'],
    ['Event_2.type was', "'request' | 'response'", "'request' | 'response' | 'retry'"],
    ['Options.onEvent() was void and is boolean now', 'late: boolean) => void', 'late: boolean) => boolean'],
    // What comes out.
    ['Customer.name is gone', 'readonly name: string;\n', ''],
    ['Customer.name may be absent now', 'readonly name: string', 'readonly name?: string'],
    ["Customer.state was 'new' | 'old' and is 'new' | 'old' | 'gone' now", "'old'", "'old' | 'gone'"],
    ["Customer.state was 'new' | 'old' and is 'new' now", "'new' | 'old'", "'new'"],
    ['Customer.name was string and is number now', 'readonly name: string', 'readonly name: number'],
    ['Resource.id is gone', 'readonly id: string', 'readonly ident: string'],
    ['Customer is no Resource any more', 'Customer extends Resource', 'Customer'],
    ['Code was', "| 'unknown'", "| 'unknown' | 'late'"],
    ['Code was', "| 'unknown'", ''],
    ['servers.production is gone', /readonly production: '[^']*';/, ''],
    ['servers.production was', 'https://api.example.com', 'https://example.com'],
    // Classes and types with parameters.
    ['Failure.code is gone', /\n +readonly code: Code;/, ''],
    ['Failure.code is gone', '    readonly code: Code;', '    private readonly code: Code;'],
    ['Failure (static).isInstance is gone', /static isInstance.*\n/, ''],
    ['Failure as a constructor', 'details: {', 'cause: unknown, details: {'],
    ['Failure is no Error any more', 'Failure extends Error', 'Failure'],
    ['Read<Kind extends string,Raw = unknown> is', 'Kind extends string', "Kind extends 'a'"],
    ['Read<', 'Raw = unknown>', 'Raw = unknown, More>'],
    ['CallOptions is another one', "from 'http'", "from 'undici'"],
  ])('is found: %s', (expected, from, to) => {
    const { client: lines = [], ...others } = breaksOf(before, edited(from, to));
    expect(lines[0]).toContain(expected);
    expect(others).toEqual({});
  });

  it('of one package is one of every package that passes its types on', () => {
    const line = 'CallOptions.timeoutMs is gone';
    expect(breaksOf(before, edited('timeoutMs', 'timeout', 'http'))).toEqual({
      client: [line],
      http: [line],
    });
  });

  it('is an entry point that is gone', () => {
    expect(breaksOf(before, { client })).toMatchObject({ http: ['http is gone'] });
  });
});

describe('no break', () => {
  it.each<[string, string | RegExp, string]>([
    ['nothing that changes', /$/, '\n'],
    ['a new name', /$/, 'export interface More { id: string }\nexport function more(id: string): void;'],
    ['order and line breaks', /(name\?.*)\n( +tags.*)\n/, '$2\n\n$1 '],
    [
      'comments',
      '// @public\nexport interface Changes',
      '// @beta\n/** Changes. */ export interface Changes',
    ],
    ['another name of a parameter', 'get(id: string', 'get(customerId: string'],
    ['a new parameter that may be left out', 'options?: CallOptions', 'options?: CallOptions, more?: string'],
    ['a parameter that may be left out now', 'changes: Changes)', 'changes?: Changes)'],
    ['a parameter that takes more', "by: 'email' | 'id'", "by: 'id' | 'email' | 'phone'"],
    [
      'one more way of calling',
      'export function p',
      'export function parse(is: boolean): boolean;\nexport function p',
    ],
    ['a method instead of a function', /readonly update: (.*) =>/, 'update$1:'],
    ['a new option', 'readonly region', 'readonly key?: string;\n    readonly region'],
    ['an option that may be left out now', 'readonly region:', 'readonly region?:'],
    ['an option that takes more', "'eu' | 'us'", "'eu' | 'us' | 'za'"],
    ['an option that takes `undefined` too', 'bytes?: number', 'bytes?: number | undefined'],
    ['a callback that is called with more', 'late: boolean)', 'late: boolean, count: number)'],
    ['a method that is new', 'find(by', 'remove(id: string): Promise<void>;\n    find(by'],
    ['a member that is new', 'readonly name: string;', 'readonly name: string;\n    readonly age: number;'],
    ['a member that is always there now', 'note?: string | undefined', 'note: string'],
    [
      'a member that is absent and no longer `undefined` as well',
      'note?: string | undefined',
      'note?: string',
    ],
    ['a parent that is new', 'interface Resource {', 'interface Resource extends Base {'],
    [
      'a member of a value that is new',
      'readonly production',
      "readonly sandbox: 'b';\n    readonly production",
    ],
    ['a new parameter of a type with a default', 'Raw = unknown>', 'Raw = unknown, More = never>'],
    ['a change of what is private', 'private hidden: string', 'private other: number'],
  ])('is %s', (_what, from, to) => {
    expect(breaksOf(before, edited(from, to))).toEqual({});
  });

  it('is a type that nothing public is made of', () => {
    const hidden = 'interface Hidden { id: string }\n';
    expect(breaksOf({ client: client + hidden, http }, before)).toEqual({});
  });

  it('is a new entry point', () => {
    expect(breaksOf(before, { ...before, 'client/more': 'export const more: 1;' })).toEqual({});
  });
});

describe('the types of a description', () => {
  const types = `
export interface components {
    schemas: {
        "Update": { email?: string; };
        Customer: { id: string; };
    };
}
export type Update = components["schemas"]["Update"];
export type Customer = components["schemas"]['Customer'];
`;
  const user = `
import * as types from 'types';
import { Customer } from 'types';
export function update(changes: types.Update): Customer;
`;
  const after = (from: string, to: string) =>
    breaksOf({ types, user }, { types: types.replace(from, to), user });

  it.each([
    ['one more schema', 'Customer: {', 'Other: { id: string; };\n        Customer: {'],
    ['one more field of a response', 'id: string; };', 'id: string; name: string; };'],
    ['one more optional field of a request', 'email?: string;', 'email?: string; phone?: string;'],
  ])('may have %s', (_what, from, to) => {
    expect(after(from, to)).toEqual({});
  });

  it.each([
    ['a field less in a response', 'id: string;', '', '.Customer.id is gone'],
    ['a field that may be absent in a response', 'id:', 'id?:', '.Customer.id may be absent now'],
    [
      'one more required field of a request',
      'email',
      'phone: string; email',
      "['Update'].phone is new, and required",
    ],
    ['a field that a request has to have', 'email?', 'email', "['Update'].email is required now"],
  ])('break with %s, and who takes them breaks too', (_what, from, to, end) => {
    const line = `components.schemas${end}`;
    expect(after(from, to)).toEqual({ types: [line], user: [line] });
  });
});
