import type { Row } from '../runner/row.js';
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
    name: 'stalls in the header',
    limits: 'hurried',
    fault: { onRequest: writeAndStall('HTTP/1.1 200 OK\r\ncontent-ty') },
    ends: tooLate,
  },
  {
    name: 'sends the header byte by byte, without an end',
    limits: 'hurried',
    fault: { onRequest: drip(head, 'x-more: yes\r\n') },
    ends: tooLate,
  },
  {
    name: 'sends header fields without an end',
    fault: { onRequest: pour(head, Buffer.from('x-more: yes\r\n'.repeat(100))) },
    ends: lost,
  },
  {
    name: 'sends one header field of 20 kB',
    fault: { onRequest: writeAndClose(withLinesAndLength(`x-long: ${'x'.repeat(20_000)}`)) },
    ends: lost,
  },
  {
    name: 'sends 10 kB of header',
    fault: { onRequest: writeAndClose(withLinesAndLength(`x-long: ${'x'.repeat(10_000)}`)) },
    ends: success,
  },
  {
    name: 'closes in the header',
    fault: { onRequest: writeAndClose('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n') },
    ends: lost,
  },
  {
    name: 'sends a header field without a colon',
    fault: { onRequest: writeAndClose(withLinesAndLength('no colon here')) },
    ends: lost,
  },
  {
    name: 'sends a NUL in a header field',
    fault: { onRequest: writeAndClose(withLinesAndLength('x-nul: a\0b')) },
    ends: lost,
  },
  {
    name: 'sends two different lengths',
    fault: { onRequest: writeAndClose(withLinesAndLength('content-length: 7')) },
    ends: lost,
  },
  {
    name: 'sends a length and chunks',
    fault: {
      onRequest: writeAndClose((customer) =>
        Buffer.concat([
          httpHead(200, { 'content-length': '7', 'transfer-encoding': 'chunked' }),
          chunked(customer),
        ]),
      ),
    },
    ends: lost,
  },
  {
    name: 'sends a negative length',
    fault: { onRequest: writeAndClose(withLines('content-length: -5')) },
    ends: lost,
  },
  {
    name: 'sends a length in words',
    fault: { onRequest: writeAndClose(withLines('content-length: many')) },
    ends: lost,
  },
  {
    name: 'sends a length beyond all numbers',
    fault: { onRequest: writeAndClose(withLines(`content-length: ${'9'.repeat(40)}`)) },
    ends: lost,
  },
  {
    name: 'names a transfer coding that nobody knows',
    fault: { onRequest: writeAndClose(withLines('transfer-encoding: chunked, enigma')) },
    ends: success,
  },
  {
    name: 'sends a status line without a reason',
    fault: {
      onRequest: writeAndClose(
        (customer) =>
          `HTTP/1.1 200\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(customer)}\r\n\r\n${customer}`,
      ),
    },
    ends: success,
  },
  {
    name: 'answers as HTTP/1.0',
    fault: { onRequest: writeAndClose((customer) => `HTTP/1.0 200 OK\r\n\r\n${customer}`) },
    ends: success,
  },
  {
    name: 'answers as HTTP/3.1',
    fault: { onRequest: writeAndClose((customer) => `HTTP/3.1 200 OK\r\n\r\n${customer}`) },
    ends: lost,
  },
  {
    name: 'answers with status 099',
    fault: { onRequest: writeAndClose('HTTP/1.1 099 Odd\r\n\r\n') },
    ends: lost,
  },
  {
    name: 'answers with status 2000',
    fault: { onRequest: writeAndClose('HTTP/1.1 2000 Odd\r\n\r\n') },
    ends: lost,
  },
  {
    name: 'answers with status "OK"',
    fault: { onRequest: writeAndClose('HTTP/1.1 OK\r\n\r\n') },
    ends: lost,
  },
  {
    name: 'answers 100 and nothing else',
    fault: { onRequest: writeAndClose('HTTP/1.1 100 Continue\r\n\r\n') },
    ends: lost,
  },
  {
    name: 'answers 102 again and again',
    limits: 'hurried',
    fault: { onRequest: drip('', 'HTTP/1.1 102 Processing\r\n\r\n') },
    ends: tooLate,
  },
  {
    name: 'answers 103 first',
    fault: {
      onRequest: writeAndClose((customer) =>
        Buffer.concat([
          Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'),
          httpHead(200, { 'content-length': String(Buffer.byteLength(customer)) }),
          Buffer.from(customer),
        ]),
      ),
    },
    ends: success,
  },
  {
    name: 'switches protocols',
    fault: {
      onRequest: writeAndClose(
        'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      ),
    },
    ends: lost,
  },
  {
    name: 'names no type',
    fault: { onRequest: answer(200, undefined, { 'content-type': undefined }) },
    ends: success,
  },
  {
    name: 'calls the JSON a web page',
    fault: { onRequest: answer(200, undefined, { 'content-type': 'text/html; charset=utf-8' }) },
    ends: success,
  },
  {
    name: 'names another charset than the one it uses',
    fault: { onRequest: answer(200, undefined, { 'content-type': 'application/json; charset=utf-16' }) },
    ends: success,
  },
  {
    name: 'sends a broken type',
    fault: { onRequest: answer(200, undefined, { 'content-type': ';;;' }) },
    ends: success,
  },
  {
    name: 'asks for a refresh of another page',
    fault: { onRequest: answer(200, undefined, { refresh: '0; url=http://127.0.0.1:9/' }) },
    ends: success,
  },
  {
    name: 'sets a hundred cookies',
    fault: {
      onRequest: answer(200, undefined, { 'set-cookie': Array.from({ length: 100 }, (_, i) => `c${i}=1`) }),
    },
    ends: success,
  },
  {
    name: 'sends chunks with trailers',
    fault: {
      onRequest: writeAndClose((customer) => {
        const body = chunked(customer).subarray(0, -2);
        return Buffer.concat([
          httpHead(200, { 'transfer-encoding': 'chunked', trailer: 'x-sum' }),
          body,
          Buffer.from('x-sum: 1\r\n\r\n'),
        ]);
      }),
    },
    ends: success,
  },
  {
    name: 'promises less than it sends',
    fault: { onRequest: writeAndClose((customer) => Buffer.concat([headOf(20), Buffer.from(customer)])) },
    ends: unreadable,
  },
];
