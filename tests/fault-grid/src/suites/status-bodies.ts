import { withContext } from '../runner/test-context.js';
import { both, type Row } from '../runner/row.js';
import { meet } from '../runner/run-row.js';
import { testConcurrently } from '../runner/run-concurrently.js';
import { oneOfEachProvider } from '../clients/tested-clients.js';
import type { TestedClient } from '../clients/tested-client.js';
import { endlessErrorBodies, errorBodies, type ErrorBody } from '../cases/error-bodies.js';
import { statuses } from '../cases/statuses.js';
import { onPunctualMachine } from '../runner/machine.js';
import type { Suite } from './suite.js';

interface Case {
  readonly tested: TestedClient;
  readonly status: number;
  readonly bodies: readonly (readonly [string, ErrorBody])[];
}

// fetch itself repeats a misdirected request (421); the rows of the statuses have it.
const statusesWithBodies = [...statuses.keys()].filter((status) => status !== 421);

/** Once a status line has arrived, the status decides how the call ends, whatever comes after it. */
export const statusBodies: Suite = ({ test, lane }) => {
  // The quick lane takes every twelfth pair, each time another one, at one client.
  const isTaken = (status: number, index: number): boolean => lane === 'whole' || (status + index) % 12 === 0;
  const casesOf = (bodies: Readonly<Record<string, ErrorBody>>): Case[] =>
    statusesWithBodies.flatMap((status, turn) =>
      oneOfEachProvider
        .filter((_, index) => lane === 'whole' || index === turn % oneOfEachProvider.length)
        .map((tested) => ({
          tested,
          status,
          bodies: Object.entries(bodies).filter((_, index) => isTaken(status, index)),
        })),
    );
  const register = (what: string, bodies: Readonly<Record<string, ErrorBody>>, limits: Limits): void =>
    testConcurrently(
      test,
      casesOf(bodies),
      ({ tested, status }) => `${tested.name}, update: answers ${status} with ${what}`,
      (one) => onPunctualMachine(() => meetEach(one, limits)),
      4,
    );
  register('any body', errorBodies, 'single');
  register('a body that does not end', endlessErrorBodies, 'singleHurried');
};

type Limits = NonNullable<Row['limits']>;

async function meetEach({ tested, status, bodies }: Case, limits: Limits): Promise<void> {
  const ends = both({ ...statuses.get(status)!.update, attempts: 1 });
  const meetAll = async (some: Case['bodies']): Promise<void> =>
    withContext(tested, {}, async (context) => {
      for (const [name, body] of some) {
        try {
          await meet(context, { name, fault: { onRequest: body(status) }, limits, ends }, 'update');
        } catch (error) {
          throw new Error(`with ${name}: ${(error as Error).message}`, { cause: error });
        }
      }
    });
  // One answer may ask for a pause, which would hold back the calls that follow.
  if (status === 429 || status === 503) for (const one of bodies) await meetAll([one]);
  else await meetAll(bodies);
}
