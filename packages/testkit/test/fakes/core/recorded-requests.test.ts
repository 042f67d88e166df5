import { describe, expect, it } from 'vitest';
import { createYunoFake } from '../../../src/index.js';
import { callerOf, ways } from '../../support/caller.js';
import { yunoCustomer, yunoKeys } from '../../support/samples.js';

const path = `/customers/${yunoCustomer.id}`;

describe.each(ways)('requests: the record of a fake %s', (way) => {
  async function setUp() {
    const fake = createYunoFake();
    fake.seed(yunoCustomer);
    return { fake, call: await callerOf(fake, way, yunoKeys) };
  }

  it('hold every request as it arrived, and no seeding', async () => {
    const { fake, call } = await setUp();
    await call('PATCH', path, { body: { email: 'new@example.com' }, headers: { 'X-Request': 'one' } });
    expect(fake.requests).toEqual([
      {
        method: 'PATCH',
        path,
        headers: expect.objectContaining({
          'content-type': 'application/json',
          'x-request': 'one',
          ...yunoKeys,
        }),
        body: { email: 'new@example.com' },
      },
    ]);
  });

  it('hold refused, failed and unknown ones too', async () => {
    const { fake, call } = await setUp();
    fake.fail({ status: 500 });
    await call('PATCH', path, { body: {} });
    await call('PATCH', path, { body: '{"email"' });
    await call('GET', '/nowhere?a=1');
    expect(fake.requests.map((request) => [request.method, request.path, request.body])).toEqual([
      ['PATCH', path, {}],
      ['PATCH', path, '{"email"'],
      ['GET', '/nowhere?a=1', undefined],
    ]);
  });

  it('share nothing with the stored customers', async () => {
    const { fake, call } = await setUp();
    await call('PATCH', path, { body: { phone: { number: '1234' } } });
    (fake.requests[0]!.body as { phone: { number: string } }).phone.number = 'changed';
    expect(fake.customers.get(yunoCustomer.id)!.phone).toEqual({ number: '1234' });
  });
});
