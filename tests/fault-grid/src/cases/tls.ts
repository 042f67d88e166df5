import type { TlsOptions } from 'node:tls';
import type { Row } from '../runner/row.js';
import { close, type Fault, reset, stall, writeAndClose } from '../server/faults.js';
import { lost, notSent, success, tooLate } from './endings.js';

/** Certificates that a provider may show; all but `unknown` are trusted by the process that runs the rows. */
export const certificates = {
  right: { names: ['localhost', '127.0.0.1'] },
  wrongName: { names: ['another.example.com'] },
  expired: { names: ['localhost'], fromDays: -30, toDays: -1 },
  notYet: { names: ['localhost'], fromDays: 1, toDays: 30 },
  unknown: { names: ['localhost'] },
} as const;

/** One way in which a secure connection fails, and how calls end that meet it. */
export interface TlsRow extends Pick<Row, 'name' | 'ends' | 'or' | 'limits' | 'lingers'> {
  readonly certificate?: keyof typeof certificates;
  readonly server?: TlsOptions;
  /** What happens on the bare connection, without TLS. */
  readonly plain?: Fault;
  readonly host?: string;
  /** Default `https`. */
  readonly scheme?: 'http';
}

/** Bad TLS. The first row shows that nothing else is wrong. */
export const tlsRows: readonly TlsRow[] = [
  { name: 'shows a certificate that is right', certificate: 'right', ends: success },
  {
    name: 'shows a certificate that is right, to its address',
    certificate: 'right',
    host: '127.0.0.1',
    ends: success,
  },
  { name: 'shows a certificate of another name', certificate: 'wrongName', ends: notSent },
  {
    name: 'shows a certificate of its name to its address',
    certificate: 'expired',
    host: '127.0.0.1',
    ends: notSent,
  },
  { name: 'shows a certificate of its own making', certificate: 'unknown', ends: notSent },
  { name: 'shows a certificate that has expired', certificate: 'expired', ends: notSent },
  { name: 'shows a certificate that is not valid yet', certificate: 'notYet', ends: notSent },
  {
    name: 'speaks a version that is too old',
    certificate: 'right',
    server: { maxVersion: 'TLSv1.1' },
    ends: notSent,
  },
  {
    name: 'asks for a certificate of the client',
    certificate: 'right',
    server: { requestCert: true, rejectUnauthorized: true, maxVersion: 'TLSv1.2' },
    ends: notSent,
  },
  {
    name: 'speaks an application protocol of its own',
    certificate: 'right',
    server: { ALPNProtocols: ['smtp'] },
    ends: notSent,
  },
  { name: 'is spoken to without TLS', certificate: 'right', scheme: 'http', ends: lost },
  {
    name: 'speaks plain HTTP',
    plain: { onConnection: writeAndClose('HTTP/1.1 200 OK\r\n\r\n{"id":"1"}') },
    ends: notSent,
  },
  {
    name: 'answers the handshake with noise',
    plain: { onConnection: writeAndClose(Buffer.alloc(64, 0xa7)) },
    ends: notSent,
  },
  // It may read like a reset of the connection, or of one that was never made.
  { name: 'resets in the handshake', plain: { onConnection: reset }, ends: lost, or: notSent },
  { name: 'closes in the handshake', plain: { onConnection: close }, ends: notSent },
  {
    name: 'never answers the handshake',
    plain: { onConnection: stall },
    limits: 'hurried',
    ends: tooLate,
    lingers: true,
  },
];
