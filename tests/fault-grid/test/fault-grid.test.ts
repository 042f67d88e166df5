import { test, vi } from 'vitest';
import { runFaultGrid } from '../src/index.js';

vi.setConfig({ testTimeout: 60_000 });

runFaultGrid({ test, lane: 'quick' });
