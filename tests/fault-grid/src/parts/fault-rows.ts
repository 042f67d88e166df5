import type { Row } from '../grid/row.js';
import { runRow } from '../grid/run-row.js';
import { testTogether } from '../grid/together.js';
import type { Action, Subject } from '../subjects/subject.js';
import { subjects } from '../subjects/subjects.js';
import { bodyRows } from '../tables/bodies.js';
import { connectionRows } from '../tables/connection.js';
import { encodingRows } from '../tables/encodings.js';
import { headerRows } from '../tables/headers.js';
import { providerCodeRows } from '../tables/provider-codes.js';
import { retryAfterRows } from '../tables/retry-after.js';
import { sequenceRows } from '../tables/sequences.js';
import { statusRows } from '../tables/statuses.js';
import { onPunctualMachine } from '../watch/machine.js';
import type { Part } from './part.js';

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
  readonly subject: Subject;
  readonly action: Action;
}

/** Every row at every client, for a call that may be repeated and for one that may not. */
export const faultRows: Part = ({ test, lane }) => {
  const casesOf = (some: readonly Row[]): Case[] =>
    some.flatMap((row, turn) =>
      subjects
        .flatMap((subject) => actions.map((action) => ({ row, subject, action })))
        // The quick lane throws each fault once at each provider, at one of its clients, in one of the calls.
        .filter((_, index) => lane === 'whole' || index === turn % 2 || index === 2 + (turn % 4))
        .filter(({ subject }) => row.only === undefined || row.only === subject.provider),
    );
  const register = (some: readonly Row[], width: number): void =>
    testTogether(
      test,
      casesOf(some),
      ({ row, subject, action }) => `${subject.name}, ${action}: ${row.name}`,
      ({ row, subject, action }) => onPunctualMachine(() => runRow(row, subject, action)),
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
