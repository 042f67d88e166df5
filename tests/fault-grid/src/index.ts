export { runFaultGrid } from './run-fault-grid.js';
