import { afterEach, describe, expect, it } from 'vitest';
import { idle } from './support/sync.ts';
import { startScenario, type Scenario } from './support/scenario.ts';
import { kinds, serverKinds, type Kind } from './support/stores.ts';
import { sleep, until } from './support/wait.ts';
import { startWorker } from './support/worker-process.ts';

const customers = 30;
const lateMs = 1_500;

let scenario: Scenario;
afterEach(() => scenario.end());

/**
 * The first request for each customer is lost and lands late; the customer changes meanwhile, and the newer value lands
 * first. Returns how many are wrong in the end.
 */
async function wrongInTheEnd(kind: Kind, readsBack: boolean): Promise<number> {
  scenario = await startScenario(kind, customers, {
    provider: { settleMs: 2_500 },
    tuning: { backOffMs: 100, maxBackOffMs: 300, failuresToHold: 1_000, readsBack },
  });
  const { environment, sync } = scenario;
  environment.yuno.lateMs = lateMs;
  environment.yuno.decide = (body) => (body.includes('"v1.') ? 'late' : 'none');
  await sync.work();
  for (const key of environment.keys) environment.change(key);
  await sync.changed(environment.keys);
  // The first answers are lost, and the newer values arrive long before the first ones land.
  await until('every first answer is lost', () => environment.yuno.updates.length >= customers);
  for (const key of environment.keys) environment.change(key);
  await sync.changed(environment.keys);
  await sleep(lateMs + 2_000);
  await idle(sync);
  return environment.wrong().length;
}

describe.each(kinds)('requests that land late, on %s', (kind) => {
  it('are found by the read-back, and repaired', async () => {
    expect(await wrongInTheEnd(kind, true)).toBe(0);
  });
});

it('without the read-back they stay: this test can fail', async () => {
  expect(await wrongInTheEnd('redis', false)).toBe(customers);
});

/**
 * A worker stands still between reading a customer and sending it, longer than its lease. Another one takes over, sends
 * something newer, and has read it back by the time that the first one goes on and sends what it had read. Returns
 * whether the provider is right in the end.
 */
async function isRightAfterStandingStill(kind: Kind, readsBack: boolean): Promise<boolean> {
  scenario = await startScenario(kind, 1, { leaseMs: 1_000 });
  const { environment, sync, part } = scenario;
  const [key = ''] = environment.keys;
  const frozen = await startWorker({ ...part, tuning: { readsBack } });
  const read = new Promise<void>((resolve) => {
    environment.onRead = () => {
      frozen.signal('SIGSTOP');
      environment.onRead = () => {};
      resolve();
    };
  });
  environment.change(key);
  await sync.changed(key, { providers: ['yuno'] });
  await read;
  environment.change(key);
  await sync.changed(key, { providers: ['yuno'] });
  await sync.work();
  await until('the newer value has arrived', () => environment.yuno.updates.length > 0);
  await idle(sync);
  const updates = environment.yuno.updates.length;
  frozen.signal('SIGCONT');
  await until('the older value has arrived', () => environment.yuno.updates.length > updates);
  await sleep(500);
  await idle(sync);
  const { yunoId, email } = environment.table.get(key)!;
  return environment.fakes.yuno.customers.get(yunoId)?.email === email;
}

describe.each(serverKinds)('a worker on %s that stood still longer than its lease', (kind) => {
  it('has what it sent read back', async () => {
    expect(await isRightAfterStandingStill(kind, true)).toBe(true);
  });
});

it('without the read-back the provider keeps it: this test can fail', async () => {
  expect(await isRightAfterStandingStill('redis', false)).toBe(false);
});
