import { type Row, rows } from '../runner/row.js';
import { answer, drip, headOf, pour, writeAndClose, writeAndStall } from '../server/faults.js';
import { chunked, httpHead } from '../server/http-answer.js';
import { lost, success, tooLate, unreadable } from './endings.js';

/** An answer with these header lines, and the good body. */
const withLines =
  (...lines: readonly string[]) =>
  (customer: string): string =>
    ['HTTP/1.1 200 OK', 'connection: close', ...lines, '', customer].join('\r\n');

/** The same, with the right `content-length`. */
const withLinesAndLength =
  (...lines: readonly string[]) =>
  (customer: string): string =>
    withLines(`content-length: ${Buffer.byteLength(customer)}`, ...lines)(customer);

const head = Buffer.from('HTTP/1.1 200 OK\r\n');

/** Status lines and header fields that are late, endless, malformed or odd. */
export const headerRows: readonly Row[] = [
  {
    name: 'promises less than it sends',
    fault: { onRequest: writeAndClose((customer) => Buffer.concat([headOf(20), Buffer.from(customer)])) },
    ends: unreadable,
  },
  ...rows(
    tooLate,
    {
      'stalls in the header': writeAndStall('HTTP/1.1 200 OK\r\ncontent-ty'),
      'sends the header byte by byte, without an end': drip(head, 'x-more: yes\r\n'),
      'answers 102 again and again': drip('', 'HTTP/1.1 102 Processing\r\n\r\n'),
    },
    { limits: 'hurried' },
  ),
  ...rows(lost, {
    'sends header fields without an end': pour(head, Buffer.from('x-more: yes\r\n'.repeat(100))),
    'sends one header field of 20 kB': writeAndClose(withLinesAndLength(`x-long: ${'x'.repeat(20_000)}`)),
    'closes in the header': writeAndClose('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n'),
    'sends a header field without a colon': writeAndClose(withLinesAndLength('no colon here')),
    'sends a NUL in a header field': writeAndClose(withLinesAndLength('x-nul: a\0b')),
    'sends two different lengths': writeAndClose(withLinesAndLength('content-length: 7')),
    'sends a length and chunks': writeAndClose((customer) =>
      Buffer.concat([
        httpHead(200, { 'content-length': '7', 'transfer-encoding': 'chunked' }),
        chunked(customer),
      ]),
    ),
    'sends a negative length': writeAndClose(withLines('content-length: -5')),
    'sends a length in words': writeAndClose(withLines('content-length: many')),
    'sends a length beyond all numbers': writeAndClose(withLines(`content-length: ${'9'.repeat(40)}`)),
    'answers as HTTP/3.1': writeAndClose((customer) => `HTTP/3.1 200 OK\r\n\r\n${customer}`),
    'answers with status 099': writeAndClose('HTTP/1.1 099 Odd\r\n\r\n'),
    'answers with status 2000': writeAndClose('HTTP/1.1 2000 Odd\r\n\r\n'),
    'answers with status "OK"': writeAndClose('HTTP/1.1 OK\r\n\r\n'),
    'answers 100 and nothing else': writeAndClose('HTTP/1.1 100 Continue\r\n\r\n'),
    'switches protocols': writeAndClose(
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    ),
  }),
  ...rows(success, {
    'sends 10 kB of header': writeAndClose(withLinesAndLength(`x-long: ${'x'.repeat(10_000)}`)),
    'names a transfer coding that nobody knows': writeAndClose(
      withLines('transfer-encoding: chunked, enigma'),
    ),
    'sends a status line without a reason': writeAndClose(
      (customer) =>
        `HTTP/1.1 200\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(customer)}\r\n\r\n${customer}`,
    ),
    'answers as HTTP/1.0': writeAndClose((customer) => `HTTP/1.0 200 OK\r\n\r\n${customer}`),
    'answers 103 first': writeAndClose((customer) =>
      Buffer.concat([
        Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'),
        httpHead(200, { 'content-length': String(Buffer.byteLength(customer)) }),
        Buffer.from(customer),
      ]),
    ),
    'names no type': answer(200, undefined, { 'content-type': undefined }),
    'calls the JSON a web page': answer(200, undefined, { 'content-type': 'text/html; charset=utf-8' }),
    'names another charset than the one it uses': answer(200, undefined, {
      'content-type': 'application/json; charset=utf-16',
    }),
    'sends a broken type': answer(200, undefined, { 'content-type': ';;;' }),
    'asks for a refresh of another page': answer(200, undefined, { refresh: '0; url=http://127.0.0.1:9/' }),
    'sets a hundred cookies': answer(200, undefined, {
      'set-cookie': Array.from({ length: 100 }, (_, i) => `c${i}=1`),
    }),
    'sends chunks with trailers': writeAndClose((customer) => {
      const body = chunked(customer).subarray(0, -2);
      return Buffer.concat([
        httpHead(200, { 'transfer-encoding': 'chunked', trailer: 'x-sum' }),
        body,
        Buffer.from('x-sum: 1\r\n\r\n'),
      ]);
    }),
  }),
];
