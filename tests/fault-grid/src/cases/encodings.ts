import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Row } from '../runner/row.js';
import { answer, type Body, writeAndStall } from '../server/faults.js';
import { httpHead } from '../server/http-answer.js';
import { lost, success, tooLate, unreadable } from './endings.js';

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

const gzip = (text: string | Buffer): Buffer => gzipSync(text);
const brotli = (text: string | Buffer): Buffer => brotliCompressSync(text, quick);
const deflate = (text: string | Buffer): Buffer => deflateSync(text);

const encoded = (coding: string, body: Body): Row['fault'] => ({
  onRequest: answer(200, body, { 'content-encoding': coding }),
});

const mebibyte = 2 ** 20;
const spaces = Buffer.alloc(32 * mebibyte, ' ');
const bomb = { gzip: gzip(spaces), brotli: brotli(spaces), deflate: deflate(spaces) };
const manyBytes = gzip(gzip(Buffer.alloc(64 * mebibyte)));

/** Content codings that are right, wrong, nested, cut, or unfold without end. */
export const encodingRows: readonly Row[] = [
  { name: 'compresses with gzip', fault: encoded('gzip', gzip), ends: success },
  { name: 'compresses with x-gzip', fault: encoded('x-gzip', gzip), ends: success },
  { name: 'compresses with GZIP in capitals', fault: encoded('GZIP', gzip), ends: success },
  { name: 'compresses with deflate', fault: encoded('deflate', deflate), ends: success },
  {
    name: 'compresses with raw deflate',
    fault: encoded('deflate', (text) => deflateRawSync(text)),
    ends: success,
  },
  { name: 'compresses with brotli', fault: encoded('br', brotli), ends: success },
  { name: 'compresses twice', fault: encoded('gzip, br', (text) => brotli(gzip(text))), ends: success },
  { name: 'compresses not at all and says so', fault: encoded('identity', (text) => text), ends: success },
  { name: 'names a coding that nobody knows', fault: encoded('enigma', (text) => text), ends: success },
  { name: 'promises gzip and sends none', fault: encoded('gzip', (text) => text), ends: unreadable },
  { name: 'promises brotli and sends none', fault: encoded('br', (text) => text), ends: unreadable },
  { name: 'promises deflate and sends none', fault: encoded('deflate', (text) => text), ends: unreadable },
  { name: 'promises gzip and sends brotli', fault: encoded('gzip', brotli), ends: unreadable },
  { name: 'promises brotli and sends gzip', fault: encoded('br', gzip), ends: unreadable },
  { name: 'promises gzip and sends nothing', fault: encoded('gzip', ''), ends: unreadable },
  { name: 'promises brotli and sends nothing', fault: encoded('br', ''), ends: unreadable },
  { name: 'compresses and does not say so', fault: { onRequest: answer(200, gzip) }, ends: unreadable },
  { name: 'cuts its gzip', fault: encoded('gzip', (text) => gzip(text).subarray(0, 40)), ends: unreadable },
  { name: 'cuts its brotli', fault: encoded('br', (text) => brotli(text).subarray(0, 40)), ends: unreadable },
  {
    name: 'cuts its gzip and stalls',
    limits: 'hurried',
    fault: {
      onRequest: writeAndStall((text) =>
        Buffer.concat([
          httpHead(200, { 'content-encoding': 'gzip', 'content-length': '9999' }),
          gzip(text).subarray(0, 40),
        ]),
      ),
    },
    ends: tooLate,
  },
  {
    name: 'falsifies the checksum of its gzip',
    fault: encoded('gzip', (text) => {
      const bytes = gzip(text);
      bytes[bytes.length - 6]! ^= 0xff;
      return bytes;
    }),
    ends: unreadable,
  },
  { name: 'compresses six times', fault: encoded(Array(6).fill('gzip').join(', '), 'x'), ends: lost },
  {
    name: 'compresses a hundred times',
    fault: encoded(Array(100).fill('gzip').join(', '), 'x'),
    ends: lost,
  },
  { name: 'sends a gzip bomb of 32 MiB', fault: encoded('gzip', bomb.gzip), ends: unreadable },
  { name: 'sends a brotli bomb of 32 MiB', fault: encoded('br', bomb.brotli), ends: unreadable },
  { name: 'sends a deflate bomb of 32 MiB', fault: encoded('deflate', bomb.deflate), ends: unreadable },
  { name: 'sends a gzip bomb in a gzip, 64 MiB', fault: encoded('gzip, gzip', manyBytes), ends: unreadable },
];
