import type { Row } from '../runner/row.js';
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
    name: 'resets the connection before it reads, once',
    fault: { onRequest: inTurn(reset, well) },
    ends: unlessRepeated(lost),
  },
  { name: 'resets the connection when it has read', fault: { onRequest: reset }, ends: lost },
  { name: 'closes the connection when it has read', fault: { onRequest: close }, ends: lost },
  {
    name: 'resets a connection that it had kept open',
    keepAlive: true,
    fault: { onRequest: inTurn(onlyIfReused(reset), well) },
    ends: unlessRepeated(lost),
  },
  {
    name: 'closes a connection that it had kept open',
    keepAlive: true,
    fault: { onRequest: inTurn(onlyIfReused(close), well) },
    ends: unlessRepeated(lost),
  },
  { name: 'accepts and never says a word', fault: { onRequest: stall }, limits: 'hurried', ends: tooLate },
  {
    name: 'says nothing once, then answers',
    limits: 'hurried',
    fault: { onRequest: inTurn(stall, well) },
    ends: unlessRepeated(tooLate),
  },
  { name: 'breaks off in the status line', fault: { onRequest: writeAndClose('HTTP/1.') }, ends: lost },
  { name: 'resets in the status line', fault: { onRequest: writeAndReset('HTTP/1.1 20') }, ends: lost },
  {
    name: 'stalls in the status line',
    limits: 'hurried',
    fault: { onRequest: writeAndStall('HTTP/1.1 2') },
    ends: tooLate,
  },
  { name: 'answers an empty line', fault: { onRequest: writeAndClose('\r\n') }, ends: lost },
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
    name: 'answers with bytes of noise',
    fault: { onRequest: writeAndClose(Buffer.alloc(512, 0xa7)) },
    ends: lost,
  },
  { name: 'answers with zeros', fault: { onRequest: writeAndClose(Buffer.alloc(512)) }, ends: lost },
  {
    name: 'answers with a frame of HTTP/2',
    fault: { onRequest: writeAndClose(Buffer.from('0000120400000000000003000000640004000fffff', 'hex')) },
    ends: lost,
  },
  {
    name: 'answers as HTTP/0.9 did',
    fault: { onRequest: writeAndClose((customer) => customer) },
    ends: lost,
  },
  {
    name: 'closes its half and keeps the connection',
    fault: { onRequest: ({ socket }) => socket.end() },
    ends: lost,
  },
  {
    name: 'answers twice to one request',
    fault: {
      onRequest: writeAndClose((customer) =>
        Buffer.concat([httpAnswer(200, customer, { connection: 'keep-alive' }), httpAnswer(500, '{}')]),
      ),
    },
    ends: success,
  },
  {
    name: 'answers after a moment',
    fault: { onRequest: (exchange) => void setTimeout(well, 60, exchange) },
    ends: success,
  },
  { name: 'answers well', fault: { onRequest: answer(201) }, ends: success },
];
