import { aborts } from './parts/aborts.js';
import { attempts } from './parts/attempts.js';
import { bodies } from './parts/bodies.js';
import { byHand } from './parts/by-hand.js';
import { callers } from './parts/callers.js';
import { canaries } from './parts/canaries.js';
import { faultRows } from './parts/fault-rows.js';
import { fetches } from './parts/fetches.js';
import { gate } from './parts/gate.js';
import { ids } from './parts/ids.js';
import { logins } from './parts/logins.js';
import { longLife } from './parts/long-life.js';
import { options } from './parts/options.js';
import { otherOperations } from './parts/other-operations.js';
import type { Part, Runner } from './parts/part.js';
import { pollution } from './parts/pollution.js';
import { redirects } from './parts/redirects.js';
import { statusBodies } from './parts/status-bodies.js';
import { tls } from './parts/tls.js';
import { tokens } from './parts/tokens.js';
import { unauthorized } from './parts/unauthorized.js';
import { waits } from './parts/waits.js';
import { watchProcess } from './watch/process.js';

const parts: readonly Part[] = [
  canaries,
  faultRows,
  statusBodies,
  redirects,
  logins,
  unauthorized,
  tls,
  otherOperations,
  byHand,
  waits,
  attempts,
  gate,
  tokens,
  aborts,
  fetches,
  callers,
  ids,
  options,
  bodies,
  pollution,
  longLife,
];

/**
 * Registers every test of the grid with the runner that is passed in: faults over raw sockets and in stubs of `fetch`,
 * thrown at every client. The last test is about what all of them together left behind.
 */
export function runFaultGrid(runner: Runner): void {
  let watch: ReturnType<typeof watchProcess> | undefined;
  runner.test('the process is at rest before', () => {
    watch = watchProcess();
  });
  for (const part of parts) part(runner);
  runner.test('the process is at rest again: no socket, no timer, no rejection is left', async () => {
    const left = await watch!.leftovers();
    watch!.stop();
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  });
}
