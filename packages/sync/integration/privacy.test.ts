import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from './support/command.ts';
import { idle } from './support/sync.ts';
import { startScenario, type Scenario } from './support/scenario.ts';
import { kinds } from './support/stores.ts';

let scenario: Scenario;
afterEach(() => scenario.end());

/** All that a store has written: tables and their log, or the append-only file. */
function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

describe.each(kinds)('a store on %s', (kind) => {
  it('holds no value of a customer, whatever happened; nor does an event, a listing or the command', async () => {
    scenario = await startScenario(kind, 30, {
      provider: { attempts: 2 },
      tuning: { failuresToHold: 1_000 },
    });
    const { environment, sync, events, store } = scenario;
    const [retried = '', parked = '', refused = '', waiting = ''] = environment.keys;
    await sync.work();
    environment.setFaults({ refused: 0.1, applied: 0.1, reset: 0.1 });
    for (const key of environment.keys) {
      environment.change(key);
      await sync.changed(key);
    }
    await idle(sync);
    environment.setFaults({});
    // An error body that quotes the value, as providers' own messages do.
    const quoting = {
      code: 'INVALID_PARAMETERS',
      messages: [`${environment.table.get(parked)!.email} is taken`],
    };
    environment.fakes.yuno.fail({ status: 400, body: quoting, operation: 'updateCustomer' });
    await sync.changed(parked, { providers: ['yuno'] });
    await idle(sync);
    // A value that the rules refuse, one that is left out, and one that still waits.
    environment.table.get(refused)!.email = 'no address of canary.example.com';
    environment.table.get(retried)!.firstName = 'Xq';
    await sync.changed([refused, retried]);
    await idle(sync);
    await (await sync.sweep({ repair: true })).finished();
    await idle(sync);
    await sync.pause();
    environment.change(waiting);
    await sync.changed(waiting);

    expect((await sync.status()).yuno).toMatchObject({ waiting: 1, partial: expect.any(Number) as number });
    const listed = JSON.stringify([
      await Array.fromAsync(sync.parked('yuno')),
      await Array.fromAsync(sync.parked('kunacore')),
      await sync.find(parked),
      await sync.runs(),
      events,
    ]);
    const calls = [['status'], ['parked'], ['parked', '--json'], ['find', parked], ['parked', 'stripe']];
    const ended = await Promise.all(calls.map((args) => runCommand(scenario.part, ...args)));
    const printed = ended.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    const stored = filesIn(store.folder);
    for (const text of [listed, printed, stored]) {
      expect(text).toContain(parked);
      expect(text).toContain('invalid_request');
      expect(text).not.toContain('example.com');
      expect(text).not.toContain('Xq"');
    }
  });
});
