// The whole grid under Node's own runner: `node --test dist/node-test.js`, on any supported line of Node.
import { test } from 'node:test';
import { runFaultGrid } from './run-fault-grid.js';

runFaultGrid({ test: (name, run) => test(name, run), lane: 'whole' });
