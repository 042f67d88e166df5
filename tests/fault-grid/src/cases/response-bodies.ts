import { maxResponseBytes } from '../runner/test-context.js';
import { type Row, rows } from '../runner/row.js';
import {
  type Act,
  answer,
  type Body,
  drip,
  headOf,
  pour,
  writeAndClose,
  writeAndReset,
  writeAndStall,
} from '../server/faults.js';
import { chunked, httpHead } from '../server/http-answer.js';
import { lost, success, tooLate, unreadable } from './endings.js';

/** A success status with these words in place of a customer; HTML and the like hold what a portal would echo. */
const notACustomer: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'white space': ' \r\n\t ',
  null: 'null',
  false: 'false',
  'a text': '"ok"',
  'an empty list': '[]',
  'an empty object': '{}',
  'an object without an id': '{"status":"ok"}',
  'an empty id': '{"id":""}',
  'an id that is null': '{"id":null}',
  'an id that is a number': '{"id":7}',
  'an id that is an object': '{"id":{}}',
  'an id in the prototype': '{"__proto__":{"id":"1"}}',
  'an envelope around nothing': '{"data":null}',
  'an envelope around an empty list': '{"data":[]}',
  'an envelope around an empty object': '{"data":{}}',
  'an envelope around an empty id': '{"data":{"id":""}}',
  'an envelope around an envelope': '{"data":{"data":{"id":"1"}}}',
  'a web page': '<!doctype html><title>Sign in to the network</title><p>Welcome',
  'half an object': '{"id":"1","data":{"id":"1"',
  'an event stream': 'data: {"id":"1","data":{"id":"1"}}\n\n',
};

/** The good body, changed so that it can no longer be read. */
const spoilt: Readonly<Record<string, (customer: string) => string | Buffer>> = {
  'its customer as a JSON text': (customer) => JSON.stringify(customer),
  'its customer in a list': (customer) => `[${customer}]`,
  'its customer without the last byte': (customer) => customer.slice(0, -1),
  'its customer without the first byte': (customer) => customer.slice(1),
  'its customer in UTF-16': (customer) => Buffer.from(customer, 'utf16le'),
  'its customer behind a guard': (customer) => `)]}',\n${customer}`,
  'its customer cut in the middle of a letter': (customer) =>
    Buffer.from(`${customer.slice(0, -2)}é`).subarray(0, -1),
  'its customer in a web page': (customer) => `<html><body>${customer}</body></html>`,
};

/** Bodies that are odd and still say what they have to. */
const odd: Readonly<Record<string, (customer: string) => string | Buffer>> = {
  'a byte order mark': (customer) => `\uFEFF${customer}`,
  'white space around it': (customer) => `\r\n\t ${customer} \n`,
  'an escaped letter': (customer) => customer.replace('"id"', '"\\u0069d"'),
  'a member that nobody knows': (customer) => customer.replace('{', '{"isNew":true,'),
  'two ids, the last one right': (customer) => customer.replaceAll('{"', '{"id":"","'),
  'a member named __proto__': (customer) => customer.replaceAll('{"', '{"__proto__":{"isAdmin":true},"'),
  'a letter in Latin-1': (customer) =>
    Buffer.concat([Buffer.from(customer.slice(0, -1)), Buffer.from(',"city":"Bogot\xe1"}', 'latin1')]),
  'a number that is too long': (customer) => `${customer.slice(0, -1)},"n":${'9'.repeat(400)}}`,
  'twenty thousand lists in each other': (customer) =>
    `${customer.slice(0, -1)},"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
};

const cap = maxResponseBytes;
const upTo = (bytes: number) => (customer: string) =>
  customer + ' '.repeat(bytes - Buffer.byteLength(customer));

const with200 = (bodies: Readonly<Record<string, Body>>): Record<string, Act> =>
  Object.fromEntries(
    Object.entries(bodies).map(([what, body]) => [`answers 200 with ${what}`, answer(200, body)]),
  );

const otherSuccesses = Object.fromEntries(
  [201, 202, 203, 206, 207, 226, 299].map((status) => [
    `answers ${status} with its customer`,
    answer(status),
  ]),
);

/** Bodies of a success that are missing, wrong, cut, slow or too long. */
export const bodyRows: readonly Row[] = [
  ...rows(unreadable, with200({ ...notACustomer, ...spoilt })),
  ...rows(success, { ...with200(odd), ...otherSuccesses }),
  {
    name: 'sends a customer in the envelope of the other provider',
    only: 'yuno',
    fault: { onRequest: answer(200, (customer) => `{"data":${customer}}`) },
    ends: unreadable,
  },
  {
    name: 'sends a customer without an envelope',
    only: 'kunacore',
    fault: {
      onRequest: answer(200, (customer) => JSON.stringify((JSON.parse(customer) as { data: object }).data)),
    },
    ends: unreadable,
  },
  {
    name: 'forgets the last chunk',
    fault: {
      onRequest: writeAndClose((customer) =>
        Buffer.concat([httpHead(200, { 'transfer-encoding': 'chunked' }), chunked(customer).subarray(0, -5)]),
      ),
    },
    ends: lost,
    or: success,
  },
  ...rows(unreadable, {
    'answers 204': answer(204, '', { 'content-length': undefined }),
    'answers 205': answer(205, ''),
    'sends an empty list of chunks': writeAndClose(
      Buffer.concat([httpHead(200, { 'transfer-encoding': 'chunked' }), chunked()]),
    ),
    'sends half a body without a length and closes': writeAndClose((customer) =>
      Buffer.concat([httpHead(200), Buffer.from(customer.slice(0, 40))]),
    ),
    'sends one byte too many': answer(200, upTo(cap + 1)),
    'promises a terabyte': pour(headOf(2 ** 40), Buffer.alloc(65_536, ' ')),
    'sends a body without an end': pour(httpHead(200), Buffer.alloc(65_536, '[')),
    'sends chunks without an end': pour(
      httpHead(200, { 'transfer-encoding': 'chunked' }),
      Buffer.from(`1000\r\n${' '.repeat(0x1000)}\r\n`),
    ),
  }),
  ...rows(success, {
    'sends a body without a length and closes': writeAndClose((customer) =>
      Buffer.concat([httpHead(200), Buffer.from(customer)]),
    ),
    'sends a body of exactly the longest length': answer(200, upTo(cap)),
  }),
  ...rows(lost, {
    'promises more than it sends': writeAndClose((customer) =>
      Buffer.concat([headOf(9999), Buffer.from(customer)]),
    ),
    'resets in the body': writeAndReset((customer) => Buffer.concat([headOf(9999), Buffer.from(customer)])),
    'closes after the header': writeAndClose(headOf(9999)),
    'sends a chunk of a size that is no number': writeAndClose((customer) =>
      Buffer.concat([
        httpHead(200, { 'transfer-encoding': 'chunked' }),
        Buffer.from(`xyz\r\n${customer}\r\n0\r\n\r\n`),
      ]),
    ),
    'sends a chunk that is longer than it says': writeAndClose((customer) =>
      Buffer.concat([
        httpHead(200, { 'transfer-encoding': 'chunked' }),
        Buffer.from(`5\r\n${customer}\r\n0\r\n\r\n`),
      ]),
    ),
  }),
  ...rows(
    tooLate,
    {
      'stalls after the header': writeAndStall(headOf(9999)),
      'stalls in the body': writeAndStall((customer) => Buffer.concat([headOf(9999), Buffer.from(customer)])),
      'stalls before the last chunk': writeAndStall((customer) =>
        Buffer.concat([httpHead(200, { 'transfer-encoding': 'chunked' }), chunked(customer).subarray(0, -5)]),
      ),
      'sends the body byte by byte, without an end': drip(headOf(99_999), ' '),
    },
    { limits: 'hurried' },
  ),
];
