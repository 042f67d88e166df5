import { brotliCompressSync, gzipSync } from 'node:zlib';
import {
  type Act,
  answer,
  drip,
  pour,
  writeAndClose,
  writeAndReset,
  writeAndStall,
} from '../server/faults.js';
import { chunked, httpHead } from '../server/http-answer.js';

/** An answer with the given status; the status decides how the call ends, whatever stands here. */
export type ErrorBody = (status: number) => Act;

const withBody =
  (body: Parameters<typeof answer>[1], headers: Parameters<typeof answer>[2] = {}): ErrorBody =>
  (status) =>
    answer(status, body, headers);

/** Bodies that come to an end. */
export const errorBodies: Readonly<Record<string, ErrorBody>> = {
  nothing: withBody(''),
  'nothing, without a length': (status) => writeAndClose(httpHead(status)),
  'no chunks': (status) =>
    writeAndClose(Buffer.concat([httpHead(status, { 'transfer-encoding': 'chunked' }), chunked()])),
  'white space': withBody(' \n'),
  null: withBody('null'),
  false: withBody('false'),
  '0': withBody('0'),
  'an empty text': withBody('""'),
  'a text': withBody('"no"'),
  'an empty list': withBody('[]'),
  'an empty object': withBody('{}'),
  'a code': withBody('{"code":"SOMETHING_NEW","messages":["No."]}'),
  'a code that is a number': withBody('{"code":7}'),
  'a code that is an object': withBody('{"code":{"code":"NOT_FOUND"}}'),
  'a code that is a script': withBody('{"code":"<script>alert(1)</script>"}'),
  'a code without an end': withBody(`{"code":"${'A'.repeat(20_000)}"}`),
  'a code that every object has': withBody('{"code":"__proto__"}'),
  'a code in the prototype': withBody('{"__proto__":{"code":"NOT_FOUND"}}'),
  'codes in a list': withBody('[{"code":"NOT_FOUND"}]'),
  'what was sent': (status) => (exchange) => answer(status, exchange.request?.body ?? '')(exchange),
  'what was sent, in a message': (status) => (exchange) =>
    answer(
      status,
      JSON.stringify({ code: 'X', message: exchange.request?.body, messages: [exchange.request?.body] }),
    )(exchange),
  'what was sent, in a web page': (status) => (exchange) =>
    answer(status, `<html><pre>${exchange.request?.bytes.toString()}</pre></html>`, {
      'content-type': 'text/html',
    })(exchange),
  'what was sent, in header fields': (status) => (exchange) =>
    answer(status, '{}', {
      'x-echo': Buffer.from(exchange.request?.body ?? '').toString('latin1'),
      'retry-after': Object.values(exchange.request?.headers ?? {}).at(-1),
      location: `http://127.0.0.1:9/?${encodeURIComponent(exchange.request?.body ?? '')}`,
    })(exchange),
  'its customer': withBody((customer) => customer),
  'half its customer': withBody((customer) => customer.slice(0, 60)),
  'plain words': withBody('upstream connect error', { 'content-type': 'text/plain' }),
  'bytes of noise': withBody(Buffer.alloc(300, 0xfe)),
  'lists in each other': withBody('['.repeat(30_000)),
  'more than is read': withBody('x'.repeat(200_000)),
  'gzip that is none': withBody('{}', { 'content-encoding': 'gzip' }),
  'a gzip bomb': withBody(gzipSync(Buffer.alloc(2 ** 24)), { 'content-encoding': 'gzip' }),
  'a brotli bomb': withBody(brotliCompressSync(Buffer.alloc(2 ** 24)), { 'content-encoding': 'br' }),
  'less than it promised': (status) =>
    writeAndClose(
      Buffer.concat([httpHead(status, { 'content-length': '999' }), Buffer.from('{"code":"NOT_F')]),
    ),
  'a reset': (status) => writeAndReset(httpHead(status, { 'content-length': '999' })),
};

/** Bodies that do not. */
export const endlessErrorBodies: Readonly<Record<string, ErrorBody>> = {
  silence: (status) => writeAndStall(httpHead(status, { 'content-length': '999' })),
  'a drop now and then': (status) => drip(httpHead(status, { 'content-length': '99999' }), 'x'),
  'a flood': (status) => pour(httpHead(status), Buffer.alloc(65_536, 'x')),
};
