import { type Row, rows } from '../runner/row.js';
import {
  type Act,
  answer,
  close,
  inTurn,
  reset,
  stall,
  well,
  writeAndClose,
  writeAndReset,
  writeAndStall,
} from '../server/faults.js';
import { httpAnswer } from '../server/http-answer.js';
import { lost, notSent, success, tooLate, unlessRepeated } from './endings.js';

const onlyIfReused =
  (act: Act): Act =>
  (exchange) =>
    (exchange.reused ? act : well)(exchange);

/** Connections that are not made, break, or speak something other than HTTP. */
export const connectionRows: readonly Row[] = [
  { name: 'refuses the connection', fault: { refuses: () => true }, ends: notSent },
  {
    name: 'refuses the connection once',
    fault: { refuses: (request) => request === 1, onRequest: well },
    ends: { update: { code: 'success', attempts: 2 }, create: { code: 'success', attempts: 2 } },
  },
  // Where the reset is quick enough, the connection was never made.
  { name: 'resets the connection before it reads', fault: { onConnection: reset }, ends: lost, or: notSent },
  { name: 'closes the connection before it reads', fault: { onConnection: close }, ends: lost },
  {
    name: 'greets like a mail server',
    fault: { onConnection: writeAndClose('220 mail.example.com ESMTP\r\n') },
    ends: lost,
  },
  {
    name: 'greets like a shell',
    fault: { onConnection: writeAndClose('SSH-2.0-OpenSSH_9.9\r\n') },
    ends: lost,
  },
  {
    name: 'resets the connection before it reads, once',
    fault: { onRequest: inTurn(reset, well) },
    ends: unlessRepeated(lost),
  },
  {
    name: 'says nothing once, then answers',
    limits: 'hurried',
    fault: { onRequest: inTurn(stall, well) },
    ends: unlessRepeated(tooLate),
  },
  ...rows(lost, {
    'resets the connection when it has read': reset,
    'closes the connection when it has read': close,
    'breaks off in the status line': writeAndClose('HTTP/1.'),
    'resets in the status line': writeAndReset('HTTP/1.1 20'),
    'answers an empty line': writeAndClose('\r\n'),
    'answers with bytes of noise': writeAndClose(Buffer.alloc(512, 0xa7)),
    'answers with zeros': writeAndClose(Buffer.alloc(512)),
    'answers with a frame of HTTP/2': writeAndClose(
      Buffer.from('0000120400000000000003000000640004000fffff', 'hex'),
    ),
    'answers as HTTP/0.9 did': writeAndClose((customer) => customer),
    'closes its half and keeps the connection': ({ socket }) => socket.end(),
  }),
  ...rows(
    unlessRepeated(lost),
    {
      'resets a connection that it had kept open': inTurn(onlyIfReused(reset), well),
      'closes a connection that it had kept open': inTurn(onlyIfReused(close), well),
    },
    { keepAlive: true },
  ),
  ...rows(
    tooLate,
    { 'accepts and never says a word': stall, 'stalls in the status line': writeAndStall('HTTP/1.1 2') },
    { limits: 'hurried' },
  ),
  ...rows(success, {
    'answers twice to one request': writeAndClose((customer) =>
      Buffer.concat([httpAnswer(200, customer, { connection: 'keep-alive' }), httpAnswer(500, '{}')]),
    ),
    'answers after a moment': (exchange) => void setTimeout(well, 60, exchange),
    'answers well': answer(201),
  }),
];
