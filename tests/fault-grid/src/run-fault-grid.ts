import { aborts } from './suites/aborts.js';
import { attempts } from './suites/attempts.js';
import { apiRequests } from './suites/api-requests.js';
import { privacy } from './suites/privacy.js';
import { faultRows } from './suites/fault-rows.js';
import { fetches } from './suites/fetches.js';
import { throttle } from './suites/throttle.js';
import { ids } from './suites/ids.js';
import { logins } from './suites/logins.js';
import { longLife } from './suites/long-life.js';
import { otherOperations } from './suites/other-operations.js';
import type { Suite, Runner } from './suites/suite.js';
import { pollution } from './suites/pollution.js';
import { redirects } from './suites/redirects.js';
import { statusBodies } from './suites/status-bodies.js';
import { tls } from './suites/tls.js';
import { tokens } from './suites/tokens.js';
import { unauthorized } from './suites/unauthorized.js';
import { waits } from './suites/waits.js';
import { watchProcess } from './leak-checks/process.js';

const suites: readonly Suite[] = [
  privacy,
  faultRows,
  statusBodies,
  redirects,
  logins,
  unauthorized,
  tls,
  otherOperations,
  apiRequests,
  waits,
  attempts,
  throttle,
  tokens,
  aborts,
  fetches,
  ids,
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
  for (const suite of suites) suite(runner);
  runner.test('the process is at rest again: no socket, no timer, no rejection is left', async () => {
    const left = await watch!.leftovers();
    watch!.stop();
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  });
}
