import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const parkedEntry = {
  customer: 'customer-1',
  code: 'invalid_request',
  message: 'yuno updateCustomer: HTTP 400',
  status: 400,
  issues: [{ path: 'email', message: 'must be an e-mail address' }],
  attempts: 1,
  parkedAt: 0,
};

/** A configuration whose sync writes down what it is asked. */
function config(parked = 0): string {
  const path = join(folder, `config-${Math.random().toString(36).slice(2)}.mjs`);
  const status = { waiting: 3, working: 1, delayed: 2, parked, partial: 0, paused: false };
  writeFileSync(
    path,
    `const calls = (globalThis.syncCalls = []);
    const say = (name, result) => async (...args) => { calls.push([name, ...args]); return result; };
    export default {
      close: say('close'), retry: say('retry', 1), dismiss: say('dismiss'), pause: say('pause'), resume: say('resume'),
      status: async () => ({ yuno: ${JSON.stringify(status)} }),
      find: async () => ({ yuno: { state: '${parked > 0 ? 'parked' : 'idle'}' } }),
      parked: async function* () { ${parked > 0 ? `yield ${JSON.stringify(parkedEntry)};` : ''} },
      backfill: async () => run('backfill'), sweep: async ({ repair }) => run('sweep', repair),
    };
    const run = (kind, repair) => ({ status: async () => ({ kind, repair, state: 'done', listed: 4, done: 4, differing: 0, skipped: 0, startedAt: 0, endedAt: 1 }) });`,
  );
  return path;
}

/** Calls the command about a configuration, with these words. */
async function call(file: string, words: string) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine([...words.split(' ').filter(Boolean), '--config', file], {
    print: (line) => void out.push(line),
    complain: (line) => void err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const calls = (): unknown[] => (globalThis as unknown as { syncCalls: unknown[] }).syncCalls;

describe('the command', () => {
  it('answers --help, and names every command and exit code', async () => {
    const { code, out } = await call('', '--help');
    expect(code).toBe(0);
    const names = [...out.matchAll(/^ {2}(\w+)\b/gm)].map(([, name]) => name);
    expect(names.join(' ')).toBe('status find parked retry dismiss pause resume backfill sweep');
    expect(out).toContain('0 all is well, 1 it failed, 2 the call is not right, 3 customers are parked');
  });

  it.each([
    ['nope', 'no command nope'],
    ['', 'Name a command'],
    ['status --colour', "'--colour'"],
    ['status --repair', 'no option --repair'],
    ['status yuno', 'is called as: status'],
    ['find', 'is called as: find <customer>'],
    ['dismiss yuno', 'is called as: dismiss <provider> <customer>'],
  ])('refuses "%s" with its usage, before it does anything', async (words, message) => {
    const { code, out, err } = await call(join(folder, 'none.mjs'), words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Usage: customer-bridge-sync');
  });

  it.each([
    [undefined, /^There is no file /],
    ['export default {};', /createCustomerSync/],
    ["throw new RangeError('ana@example.com');", /^The configuration cannot be loaded: RangeError$/],
  ])('says what is wrong with a configuration: %j', async (code, message) => {
    const file = join(folder, `wrong-${code?.length}.mjs`);
    if (code !== undefined) writeFileSync(file, code);
    const ended = await call(file, 'status');
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toMatch(message);
  });

  it('shows the status, and ends with 3 if customers are parked', async () => {
    const { code, out } = await call(config(), 'status');
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toMatch(/^yuno +3 +1 +2 +0 +0$/);
    expect(calls()).toEqual([['close']]);
    expect((await call(config(1), 'status')).code).toBe(3);
    expect(JSON.parse((await call(config(), 'status --json')).out)).toMatchObject({ yuno: { waiting: 3 } });
  });

  it('finds a customer and lists those that are parked', async () => {
    expect((await call(config(), 'find customer-1')).code).toBe(0);
    expect((await call(config(1), 'find customer-1')).code).toBe(3);
    expect((await call(config(), 'parked')).code).toBe(0);
    const { code, out } = await call(config(1), 'parked yuno');
    expect(code).toBe(3);
    expect(out).toContain('yuno      customer-1  invalid_request  400     email must be an e-mail address');
    const { out: json } = await call(config(1), 'parked --json');
    expect(JSON.parse(json)).toEqual({ provider: 'yuno', ...parkedEntry });
  });

  it.each([
    ['retry yuno', ['retry', 'yuno', {}]],
    ['retry yuno --code not_found', ['retry', 'yuno', { code: 'not_found' }]],
    ['retry yuno customer-1', ['retry', 'yuno', 'customer-1']],
    ['dismiss yuno customer-1', ['dismiss', 'yuno', 'customer-1']],
    ['pause', ['pause', undefined]],
    ['resume yuno', ['resume', 'yuno']],
  ])('passes "%s" on', async (words, expected) => {
    expect((await call(config(), words)).code).toBe(0);
    expect(calls()).toEqual([expected, ['close']]);
  });

  it('shows how far a run is', async () => {
    expect((await call(config(), 'backfill')).out).toMatch(/^backfill done: 4 of 4 \(100 %\)/);
    const { code, out } = await call(config(1), 'sweep --repair --json');
    expect([code, JSON.parse(out)]).toMatchObject([3, { kind: 'sweep', repair: true }]);
  });
});
