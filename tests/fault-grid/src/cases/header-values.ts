/** `{secret}` stands for a text that must not be in the error. None of these may reach a header. */
export const unsafeValues: Readonly<Record<string, unknown>> = {
  'an empty text': '',
  'a blank': ' ',
  'a header of its own': '{secret}\r\nx-evil: 1',
  'a new line at the end': '{secret}\n',
  'a carriage return': '{secret}\r',
  'a new line at the beginning': '\n{secret}',
  'a NUL': '{secret}\0',
  'a vertical tab': '{secret}\v',
  ESC: '{secret}\u001B[2J',
  DEL: '{secret}\u007F',
  'a C1 control': '{secret}\u0085',
  'a blank at the end': '{secret} ',
  'a blank at the beginning': ' {secret}',
  'a tab at the end': '{secret}\t',
  'a space that does not break': '{secret}\u00A0',
  'a letter of Latin-1': '{secret}é',
  'curly quotes': '\u201C{secret}\u201D',
  'a space without width': '{secret}\u200B',
  'a byte order mark': '\uFEFF{secret}',
  'a line separator': '{secret}\u2028',
  'an emoji': '{secret}😀',
  'half a pair': '{secret}\uD800',
  'a number': 42,
  'a big integer': 42n,
  null: null,
  true: true,
  'a symbol': Symbol('key'),
  'a function': () => 'key',
  'a list': ['{secret}'],
  'an object': { key: '{secret}' },
  'an object that turns into text': { toString: () => '{secret}' },
  'a text in a box': Object('key') as object,
  bytes: Buffer.from('key'),
};

/** Unsafe in a credential alone: a header of the caller's own may have it. */
export const unsafeInCredentials: Readonly<Record<string, string>> = {
  'a blank inside': 'two {secret}',
  'a tab inside': 'two\t{secret}',
};

/** Names that a caller may not give a header of his own. */
export const forbiddenHeaders: readonly string[] = [
  '',
  ' ',
  'two words',
  'x:y',
  'x-evil\r\nx-more',
  'x-é',
  'x\0',
  '"x"',
  'accept',
  'Authorization',
  'COOKIE',
  'host',
  'content-length',
  'Content-Type',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'upgrade',
  'te',
  'trailer',
  'expect',
  'proxy-authorization',
  'user-agent',
];

/** Names of the headers that carry credentials or belong to an operation, which are a client's own. */
export const reservedHeaders: Readonly<Record<'yuno' | 'kunacore', readonly string[]>> = {
  yuno: ['public-api-key', 'Private-Secret-Key', 'X-Account-Code'],
  kunacore: ['api-key', 'API-KEY', 'merchant_id', 'Merchant_Id'],
};
