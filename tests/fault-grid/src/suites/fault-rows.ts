import type { Row } from '../runner/row.js';
import { runRow } from '../runner/run-row.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import type { Action, TestedClient } from '../clients/tested-client.js';
import { clientsOverUndici } from '../clients/over-undici.js';
import { testedProviders } from '../clients/tested-clients.js';
import { bodyRows } from '../cases/response-bodies.js';
import { connectionRows } from '../cases/connection.js';
import { encodingRows } from '../cases/encodings.js';
import { headerRows } from '../cases/headers.js';
import { providerCodeRows } from '../cases/provider-codes.js';
import { retryAfterRows } from '../cases/retry-after.js';
import { sequenceRows } from '../cases/sequences.js';
import { statusRows } from '../cases/statuses.js';
import { onPunctualMachine } from '../runner/machine.js';
import type { Suite } from './suite.js';

/** Every row of the tables. */
export const rows: readonly Row[] = [
  ...connectionRows,
  ...headerRows,
  ...bodyRows,
  ...encodingRows,
  ...statusRows,
  ...sequenceRows,
  ...retryAfterRows,
  ...providerCodeRows,
];

const actions: readonly Action[] = ['update', 'create'];

interface Case {
  readonly row: Row;
  readonly tested: TestedClient;
  readonly action: Action;
}

/** Every row at every client, for a call that may be repeated and for one that may not. */
export const faultRows: Suite = ({ test, lane }) => {
  const groups = [...[...testedProviders.values()].map(({ clients }) => clients), clientsOverUndici];
  const casesOf = (some: readonly Row[]): Case[] =>
    some.flatMap((row, turn) =>
      groups
        .map((clients) => clients.flatMap((tested) => actions.map((action) => ({ row, tested, action }))))
        // The quick lane throws each fault once at each group, at one of its clients, in one of the calls.
        .flatMap((cases) => (lane === 'whole' ? cases : [cases[turn % cases.length]!]))
        .filter(({ tested }) => row.only === undefined || row.only === tested.provider),
    );
  const register = (some: readonly Row[], width: number): void =>
    testConcurrently(
      test,
      casesOf(some),
      ({ row, tested, action }) => `${tested.name}, ${action}: ${row.name}`,
      ({ row, tested, action }) => onPunctualMachine(() => runRow(row, tested, action)),
      width,
    );
  // Rows in which time runs out keep apart from those that keep the machine busy.
  register(
    rows.filter(({ limits }) => limits === 'hurried'),
    16,
  );
  register(
    rows.filter(({ limits }) => limits !== 'hurried'),
    8,
  );
};
