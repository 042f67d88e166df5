import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKunaCoreFake, createYunoFake } from '../../../src/index.js';
import { callerOf, ways } from '../../support/caller.js';
import { kunacoreCustomer, kunacoreKey, yunoCustomer, yunoKeys } from '../../support/samples.js';

const path = `/customers/${yunoCustomer.id}`;
const change = { body: { email: 'new@example.com' } };

afterEach(() => void vi.restoreAllMocks());

describe.each(ways)('fail: a fault %s', (way) => {
  async function setUp() {
    const fake = createYunoFake();
    fake.seed(yunoCustomer);
    const call = await callerOf(fake, way, yunoKeys);
    return { fake, update: (sent = {}) => call('PATCH', path, { ...change, ...sent }), call };
  }

  it.each([
    [{}, 500, { code: 'INTERNAL_ERROR' }],
    [{ status: 503 }, 503, { code: 'SERVICE_UNAVAILABLE' }],
    [{ status: 418 }, 418, { code: 'BAD_REQUEST' }],
    [{ code: 'TOO_MANY_REQUESTS' }, 429, { code: 'TOO_MANY_REQUESTS' }],
    [{ code: 'CUSTOMER_NOT_FOUND', status: 404 }, 404, { code: 'CUSTOMER_NOT_FOUND' }],
    // Codes of Yuno that come with more than one status.
    [{ code: 'INTERNAL_SERVER_ERROR' }, 500, { code: 'INTERNAL_SERVER_ERROR' }],
    [{ code: 'INTERNAL_SERVER_ERROR', status: 400 }, 400, { code: 'INTERNAL_SERVER_ERROR' }],
    [{ code: 'UNEXPECTED_RESPONSE' }, 400, { code: 'UNEXPECTED_RESPONSE' }],
    [{ code: 'REQUEST_IN_PROCESS', status: 409 }, 409, { code: 'REQUEST_IN_PROCESS' }],
    [{ status: 400 }, 400, { code: 'INVALID_REQUEST' }],
    [{ delayMs: 1, headers: { 'retry-after': '1' } }, 500, { code: 'INTERNAL_ERROR' }],
    [{ code: 'SOMETHING_NEW' }, 400, { code: 'SOMETHING_NEW' }],
  ])('%j answers in the envelope of the provider', async (fault, status, body) => {
    const { fake, update } = await setUp();
    fake.fail(fault);
    const answer = await update();
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ ...body, messages: [expect.any(String)] });
    expect(fake.customers.get(yunoCustomer.id)!.email).toBe(yunoCustomer.email);
  });

  it.each([
    [{ status: 200, body: { id: 'other' } }, '{"id":"other"}'],
    [{ status: 200, body: null }, 'null'],
    [{ status: 200, body: '{"id":' }, '{"id":'],
    [{ status: 502, body: '<html>' }, '<html>'],
    [{ status: 503, body: '' }, ''],
    [{ status: 202 }, ''],
    [{ status: 204, body: 'dropped' }, ''],
    [{ status: 205, body: 'dropped' }, ''],
    [{ status: 304, body: 'dropped' }, ''],
  ])('%j sends its body', async (fault, text) => {
    const { fake, update } = await setUp();
    fake.fail(fault);
    expect(await update()).toMatchObject({ status: fault.status, text });
  });

  it('sends its headers, over those of the provider', async () => {
    const { fake, update } = await setUp();
    fake.fail({ status: 429, headers: { 'Retry-After': '7', 'X-Trace-Id': 'trace' } });
    const { headers } = await update();
    expect(headers.get('retry-after')).toBe('7');
    expect(headers.get('x-trace-id')).toBe('trace');
    expect(headers.get('content-type')).toBe('application/json');
  });

  it.each([
    ['before the change is applied', { reset: true }, yunoCustomer.email],
    ['after that', { reset: true, applied: true }, change.body.email],
  ])('loses the connection %s', async (_when, fault, email) => {
    const { fake, update } = await setUp();
    fake.fail(fault);
    await expect(update()).rejects.toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/) },
    });
    expect(fake.customers.get(yunoCustomer.id)!.email).toBe(email);
    expect(fake.requests).toHaveLength(1);
    expect((await update()).status).toBe(200);
  });

  it('makes the usual answer late', async () => {
    const { fake, update } = await setUp();
    fake.fail({ delayMs: 1 });
    expect((await update()).body.email).toBe('new@example.com');
  });

  it('ends with the signal while it waits: no timer is left, and nothing is applied', async () => {
    const [started, cleared] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
    const { fake, update } = await setUp();
    fake.fail({ delayMs: 60_000 });
    const controller = new AbortController();
    const answer = update({ signal: controller.signal });
    while (fake.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    controller.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
    const timer = started.mock.results[started.mock.calls.findIndex(([, delay]) => delay === 60_000)]!.value;
    // Over HTTP, the server notices a little later that nobody waits for the answer any more.
    await vi.waitFor(() => expect(cleared.mock.calls.flat()).toContain(timer), 4000);
    expect(fake.customers.get(yunoCustomer.id)!.email).toBe(yunoCustomer.email);
  });

  it('hits as many requests as it says, in the order it was queued, until all are ended', async () => {
    const { fake, update } = await setUp();
    fake.fail({ status: 503, times: 2 });
    fake.fail({ status: 429 });
    fake.fail({ status: 500, times: Infinity });
    const statuses = [];
    for (let index = 0; index < 6; index++) statuses.push((await update()).status);
    expect(statuses).toEqual([503, 503, 429, 500, 500, 500]);
    fake.fail(null);
    expect((await update()).status).toBe(200);
  });

  it('waits for the operation it names', async () => {
    const fake = createKunaCoreFake();
    fake.seed(kunacoreCustomer);
    const call = await callerOf(fake, way, kunacoreKey);
    fake.fail({ status: 500, operation: 'updateCustomer' });
    const login = { body: { email: 'a@example.com', password: 'p' }, headers: { merchant_id: 'm' } };
    const update = { body: { id: kunacoreCustomer.id } };
    expect((await call('POST', '/v2/auth/login', login)).status).toBe(201);
    expect(await call('POST', '/v2/customer/update', update)).toMatchObject({ status: 500 });
    expect((await call('POST', '/v2/customer/update', update)).status).toBe(201);
  });
});

describe('fail: a KunaCore fault', () => {
  it('puts a message and the given code into the body', async () => {
    const fake = createKunaCoreFake();
    const call = await callerOf(fake, 'in process', kunacoreKey);
    fake.fail({ status: 403, code: 'BLOCKED' });
    fake.fail({ status: 404 });
    const sent = { body: { id: 'c' } };
    expect((await call('POST', '/v2/customer/update', sent)).body).toEqual({
      message: expect.any(String),
      code: 'BLOCKED',
    });
    expect((await call('POST', '/v2/customer/update', sent)).body).toEqual({ message: expect.any(String) });
  });
});

describe('fail: a malformed fault', () => {
  it.each([
    [undefined, 'the fault'],
    ['503', 'the fault'],
    [[], 'the fault'],
    [{ status: 99 }, 'status'],
    [{ status: 600 }, 'status'],
    [{ status: '503' }, 'status'],
    [{ status: 500.5 }, 'status'],
    [{ body: () => 'x' }, 'body'],
    [{ headers: { 'retry-after': 7 } }, 'headers'],
    [{ headers: { 'a b': 'c' } }, 'headers'],
    [{ headers: { a: 'b\nc' } }, 'headers'],
    [{ headers: null }, 'headers'],
    [{ code: '' }, 'code'],
    [{ code: 7 }, 'code'],
    [{ reset: 1 }, 'reset'],
    [{ reset: true, status: 500 }, 'reset'],
    [{ delayMs: -1 }, 'delayMs'],
    [{ delayMs: NaN }, 'delayMs'],
    [{ delayMs: 2 ** 31 }, 'delayMs'],
    [{ applied: 'yes' }, 'applied'],
    [{ operation: 'updateCustomers' }, 'operation'],
    [{ operation: 1 }, 'operation'],
    [{ times: 0 }, 'times'],
    [{ times: 1.5 }, 'times'],
    [{ times: -Infinity }, 'times'],
    [{ statuss: 500 }, 'statuss'],
  ])('%j is refused with the name of its member', (fault, name) => {
    const fake = createYunoFake();
    expect(() => fake.fail(fault as never)).toThrow(TypeError);
    expect(() => fake.fail(fault as never)).toThrow(new RegExp(`^fail: .*${name}`));
  });

  it('is copied: a later change of the object changes nothing', async () => {
    const fake = createYunoFake();
    const body = { code: 'ONE' };
    fake.fail({ status: 400, body });
    body.code = 'TWO';
    const call = await callerOf(fake, 'in process', yunoKeys);
    expect((await call('PATCH', path, change)).body).toEqual({ code: 'ONE' });
  });
});
