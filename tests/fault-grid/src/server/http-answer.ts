/** Header fields; a list is sent as several fields of that name. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The bytes of a well-formed answer that closes its connection. A header that is `undefined` is left out. */
export function httpAnswer(status: number, body: string | Buffer = '', headers: AnswerHeaders = {}): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return Buffer.concat([httpHead(status, { 'content-length': String(bytes.length), ...headers }), bytes]);
}

/** The status line and the header of an answer that closes its connection, the empty line included. */
export function httpHead(status: number, headers: AnswerHeaders = {}): Buffer {
  const all: AnswerHeaders = { 'content-type': 'application/json', connection: 'close', ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}\r\n`),
  );
  return Buffer.from(`HTTP/1.1 ${status} Answer\r\n${lines.join('')}\r\n`, 'latin1');
}

/** The bytes of a body in chunks, with the last, empty one. */
export function chunked(...parts: readonly (string | Buffer)[]): Buffer {
  const chunks = parts.map((part) => {
    const bytes = Buffer.from(part);
    return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
  });
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}
