export { createKunaCoreFake, type KunaCoreFake } from './kunacore/fake.js';
export type { KunaCoreFakeCustomer } from './kunacore/customer.js';
export { createYunoFake, type YunoFakeCustomer } from './yuno/fake.js';
export type { Fake, RecordedRequest } from './fake/fake.js';
export type { Fault } from './fake/fault.js';
export type { FakeFetch } from './fake/in-process.js';
export type { Loopback } from './fake/loopback.js';
