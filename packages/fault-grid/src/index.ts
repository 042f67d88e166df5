export { runFaultGrid } from './run-fault-grid.js';
export type { Runner } from './parts/part.js';
export type { Test } from './grid/together.js';
