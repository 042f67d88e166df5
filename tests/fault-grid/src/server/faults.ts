import type { Socket } from 'node:net';
import { setInterval } from 'node:timers';
import { type AnswerHeaders, httpAnswer, httpHead } from './http-answer.js';
import type { ReceivedRequest } from './request-reader.js';

/** One connection, or one request on it, as a fault sees it. */
export interface Exchange {
  readonly socket: Socket;
  /** Which request this is, or which connection, counted from 1 since the fault began. */
  readonly number: number;
  /** Whether the connection served a request before. */
  readonly reused: boolean;
  /** None where the fault acts on the bare connection. */
  readonly request?: ReceivedRequest;
  /** What a healthy provider would answer: its customer as JSON. */
  readonly customer: string;
}

export type Act = (exchange: Exchange) => void;

/** What a faulty provider does. */
export interface Fault {
  /** As soon as a connection is there, before anything is read from it. */
  readonly onConnection?: Act;
  /** When a request was read to its end. */
  readonly onRequest?: Act;
  /** Nobody listens: for every request, or as long as this says so. */
  readonly refuses?: (request: number) => boolean;
}

/** A body, or how to make one of the provider's good answer. */
export type Body = string | Buffer | ((customer: string) => string | Buffer);

const bytesOf = (body: Body, { customer }: Exchange): string | Buffer =>
  typeof body === 'function' ? body(customer) : body;

/** Answers as HTTP wants it, and closes the connection. */
export const answer =
  (status: number, body: Body = (customer) => customer, headers: AnswerHeaders = {}): Act =>
  (exchange) =>
    exchange.socket.end(httpAnswer(status, bytesOf(body, exchange), headers));

/** Answers as a healthy provider does. */
export const well: Act = answer(200);

/** Writes these bytes, nothing around them, and closes the connection. */
export const writeAndClose =
  (bytes: Body): Act =>
  (exchange) =>
    exchange.socket.end(bytesOf(bytes, exchange));

/** Writes these bytes, and then nothing more; the connection stays open. */
export const writeAndStall =
  (bytes: Body = ''): Act =>
  (exchange) =>
    exchange.socket.write(bytesOf(bytes, exchange));

/** Writes these bytes and resets the connection. */
export const writeAndReset =
  (bytes: Body): Act =>
  (exchange) =>
    exchange.socket.write(bytesOf(bytes, exchange), () => exchange.socket.resetAndDestroy());

/** Never says a word. */
export const stall: Act = () => {};

/** Sends a reset. */
export const reset: Act = ({ socket }) => socket.resetAndDestroy();

/** Closes the connection without a word. */
export const close: Act = ({ socket }) => socket.end();

/** Sends these bytes at once, and then one byte of `body` every few milliseconds, again and again. */
export const drip =
  (bytes: Body, body: Body, everyMs = 10): Act =>
  (exchange) => {
    const { socket } = exchange;
    const rest = Buffer.from(bytesOf(body, exchange));
    let sent = 0;
    socket.write(bytesOf(bytes, exchange));
    const timer = setInterval(
      () => socket.write(rest.subarray(sent % rest.length, (sent++ % rest.length) + 1)),
      everyMs,
    );
    socket.on('close', () => clearInterval(timer));
  };

/** Sends the head and then the same block for as long as the connection takes it. */
export const pour =
  (head: Buffer, block: Buffer): Act =>
  ({ socket }) => {
    const more = (): void => {
      // One block at a time, so that the client in the same process gets its turn.
      if (!socket.destroyed) socket.write(block, () => setImmediate(more));
    };
    socket.write(head);
    more();
  };

/** The first act for the first request, the second for the second, the last for all that follow. */
export const inTurn =
  (...acts: readonly Act[]): Act =>
  (exchange) =>
    acts[Math.min(exchange.number, acts.length) - 1]!(exchange);

/** The head of a good answer that promises `length` bytes, for acts that break off. */
export const headOf = (length: number, headers: AnswerHeaders = {}): Buffer =>
  httpHead(200, { 'content-length': String(length), ...headers });
