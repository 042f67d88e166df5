import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import type { StoreEngine, SyncStore } from '../../src/stores/store.js';
import { createAdapter } from './adapter.ts';

/** Both fake providers, and an adapter over them. */
export function createFakes() {
  const yuno = createYunoFake();
  const kunacore = createKunaCoreFake();
  const server = { baseUrl: 'https://kunacore.example.com', fetch: kunacore.fetch };
  return { yuno, kunacore, customers: createAdapter({ fetch: yuno.fetch }, server) };
}

export type Fakes = ReturnType<typeof createFakes>;

/** A store that must not be asked for anything: what is checked before any I/O is checked without it. */
export function createUntouchedStore(): SyncStore {
  const fail = (): never => {
    throw new Error('the store was asked');
  };
  const engine: StoreEngine = { createQueue: fail, createWorker: fail, check: fail };
  return { kind: 'redis', engine, close: async () => {}, [Symbol.asyncDispose]: async () => {} };
}
