/** What a login may answer in place of a token that a header can carry. */
export const unusableTokens: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  false: false,
  'a number': 42,
  'an object': { token: 'x' },
  'a list': ['x'],
  'an empty text': '',
  'a blank': ' ',
  'a text with a blank in it': 'a b',
  'a text that ends in a blank': 'token ',
  'a text that begins with a tab': '\ttoken',
  'a text that ends in a new line': 'token\n',
  'a header of its own': 'token\r\nx-evil: 1',
  'a NUL': 'to\0ken',
  DEL: 'to\u007Fken',
  'a letter of Latin-1': 'tokén',
  'a curly quote': '\u201Ctoken\u201D',
  'a space without width': 'token\u200B',
  'a byte order mark': '\uFEFFtoken',
  'half a pair': 'token\uD800',
  'an emoji': 'token😀',
  'a text of 100 kB': 'x'.repeat(100_000),
};

/** Odd tokens that a header carries as they are. */
export const usableTokens: readonly string[] = [
  'x',
  'header.payload.signature',
  '~!@#$%^&*()_+-={}[]|:;"<>,.?/',
  'x'.repeat(8000),
];
