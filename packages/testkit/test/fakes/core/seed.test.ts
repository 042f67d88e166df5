import { customerEnvelopeSchema } from '@customer-bridge/kunacore-types/validators';
import { customerSchema } from '@customer-bridge/yuno-types/validators';
import { describe, expect, it } from 'vitest';
import { createKunaCoreFake, createYunoFake } from '../../../src/index.js';
import { kunacoreCustomer, yunoCustomer } from '../../support/samples.js';

describe('seed', () => {
  it('returns the stored customer, completed', () => {
    const yuno = createYunoFake();
    expect(yuno.seed(yunoCustomer)).toMatchObject(yunoCustomer);
    expect(yuno.customers.get(yunoCustomer.id)).toMatchObject({ ...yunoCustomer, shipping_address: null });
    const kunacore = createKunaCoreFake();
    expect(kunacore.seed(kunacoreCustomer)).toMatchObject({ ...kunacoreCustomer, comment: null });
  });

  it.each([
    ['Yuno', createYunoFake, (customer: unknown) => customerSchema['~standard'].validate(customer)],
    [
      'KunaCore',
      createKunaCoreFake,
      (data: unknown) => customerEnvelopeSchema['~standard'].validate({ data }),
    ],
  ])('gives a %s customer an id and all that the provider always reports', (_name, create, judge) => {
    const fake = create();
    const first = fake.seed();
    const second = fake.seed({});
    expect(first.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.id).not.toBe(second.id);
    expect([...fake.customers.keys()]).toEqual([first.id, second.id]);
    expect(judge(first)).not.toHaveProperty('issues');
  });

  it('stores what an older rule allowed, and what the provider does not report', () => {
    expect(createYunoFake().seed({ first_name: 'Al' }).first_name).toBe('Al');
    expect(createKunaCoreFake().seed({ itn: '123', country: 'UA' })).toMatchObject({
      itn: '123',
      country: 'UA',
    });
  });

  it('takes an undefined member for an absent one', () => {
    expect(createYunoFake().seed({ email: undefined, id: undefined })).toMatchObject({ email: null });
  });

  it('replaces the customer with the same id', () => {
    const fake = createYunoFake();
    fake.seed(yunoCustomer);
    expect(fake.seed({ id: yunoCustomer.id, merchant_customer_id: '1744402154' }).email).toBeNull();
    expect(fake.customers.size).toBe(1);
  });

  it('shares nothing with what it is given or returns', () => {
    const fake = createYunoFake();
    const given = structuredClone(yunoCustomer);
    const returned = fake.seed(given);
    given.phone.number = 'changed';
    returned.metadata!.length = 0;
    expect(fake.customers.get(yunoCustomer.id)).toMatchObject(yunoCustomer);
  });

  it.each([
    [null, 'the customer'],
    [[], 'the customer'],
    ['text', 'the customer'],
    [{ id: 1 }, 'id'],
    [{ id: '' }, 'id'],
    [{ email: 5 }, 'email'],
    [{ phone: '+573132450765' }, 'phone'],
    [{ firstName: 'John' }, 'firstName'],
    [{ merchant_customer_id: null }, 'merchant_customer_id'],
    [{ created_at: null }, 'created_at'],
    [{ document: { document_type: 5 } }, 'document.document_type'],
    [{ merchant_customer_id: 'taken' }, 'merchant_customer_id'],
  ])('refuses %j with the name of its member', (customer, name) => {
    const fake = createYunoFake();
    fake.seed({ merchant_customer_id: 'taken' });
    expect(() => fake.seed(customer as never)).toThrow(TypeError);
    expect(() => fake.seed(customer as never)).toThrow(new RegExp(`^seed: .*${name}`));
    expect(fake.customers.size).toBe(1);
  });

  it.each(['email', 'firstName', 'lastName', 'walletId', 'country', 'itn'])(
    'refuses null for %s of KunaCore, which its answer has or never shows',
    (name) => {
      const fake = createKunaCoreFake();
      expect(() => fake.seed({ [name]: null } as never)).toThrow(new RegExp(`^seed: ${name} must be `));
      expect(fake.customers.size).toBe(0);
    },
  );
});
