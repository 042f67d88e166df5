import { faultRows } from './parts/fault-rows.js';
import { statusBodies } from './parts/status-bodies.js';
import { redirects } from './parts/redirects.js';
import type { Part, Runner } from './parts/part.js';

const parts: readonly Part[] = [faultRows, statusBodies, redirects];

/** Registers every test of the grid with the runner that is passed in. */
export function runFaultGrid(runner: Runner): void {
  for (const part of parts) part(runner);
}
