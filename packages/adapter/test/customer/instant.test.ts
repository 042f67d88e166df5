import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/customer/instant.js';
import { createTestAdapter } from '../support/test-adapter.js';

const writeInstant = createTestAdapter().providers.yuno.write.instant!;

describe('yunoProvider: the date and time', () => {
  it.each([
    ['2023-08-05T14:43:58.980718Z', '2023-08-05T14:43:58.980718Z'],
    ['2023-08-05T14:43:58Z', '2023-08-05T14:43:58.000000Z'],
    ['2023-08-05T14:43:58.5Z', '2023-08-05T14:43:58.500000Z'],
    ['2023-08-05t14:43:58.98z', '2023-08-05T14:43:58.980000Z'],
    ['2023-08-05T14:43:58.980718-05:00', '2023-08-05T19:43:58.980718Z'],
    ['2023-08-05T14:43:58.980718+05:45', '2023-08-05T08:58:58.980718Z'],
    ['2024-01-01T00:30:00+01:00', '2023-12-31T23:30:00.000000Z'],
    ['2024-02-29T23:59:59-00:00', '2024-02-29T23:59:59.000000Z'],
    ['0099-12-31T23:30:00-01:00', '0100-01-01T00:30:00.000000Z'],
    ['2023-08-05T14:43:58.9807180000Z', '2023-08-05T14:43:58.980718Z'],
  ])('is 27 characters in UTC: %s is %s', (text, value) => {
    expect(writeInstant(text)).toEqual({ value, lossy: false });
    expect(value).toHaveLength(27);
  });

  it.each([
    ['2023-08-05T14:43:58.9807181Z', '2023-08-05T14:43:58.980718Z'],
    ['2023-08-05T14:43:58.999999999+02:00', '2023-08-05T12:43:58.999999Z'],
  ])('cuts off what is behind the sixth digit, and says so: %s is %s', (registeredAt, value) => {
    const { planUntyped } = createTestAdapter();
    const plan = planUntyped('yuno', { providerFields: { yuno: { registeredAt } } });
    expect(plan.body).toStrictEqual({ merchant_customer_created_at: value });
    expect(plan.fields).toMatchObject([
      { verdict: 'lossy', note: expect.stringContaining('six fraction digits') },
    ]);
  });

  it.each([
    '2023-08-05',
    '2023-08-05T14:43:58',
    '2023-08-05 14:43:58Z',
    '2023-08-05T14:43Z',
    '2023-02-29T00:00:00Z',
    '2023-13-01T00:00:00Z',
    '2023-08-05T24:00:00Z',
    '2023-08-05T14:60:00Z',
    '2016-12-31T23:59:60Z',
    '2023-08-05T14:43:58.Z',
    '2023-08-05T14:43:58+24:00',
    '2023-08-05T14:43:58+0500',
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
    '+002023-08-05T14:43:58Z',
    'yesterday',
  ])('is malformed where it is no RFC 3339 date and time: %j', (registeredAt) => {
    const { planUntyped } = createTestAdapter();
    expect(parseInstant(registeredAt)).toBeUndefined();
    expect(() => planUntyped('yuno', { providerFields: { yuno: { registeredAt } } })).toThrow(
      'providerFields.yuno.registeredAt must be an RFC 3339 date and time',
    );
  });
});
