import { describe, expect, it } from 'vitest';
import { capabilityTable } from '../../src/index.js';
import { kunacoreCapabilities } from '../../src/providers/kunacore.js';
import { yunoCapabilities } from '../../src/providers/yuno.js';

describe('capabilityTable', () => {
  it('make a table with a row for each canonical field and each of its own', () => {
    const rows = capabilityTable(yunoCapabilities, 'yuno');
    expect(rows.map(({ field, verdict, to }) => `${field}: ${verdict}, ${to}`)).toEqual([
      'email: sent, email',
      'phone: sent, phone',
      'firstName: sent, first_name',
      'lastName: sent, last_name',
      'country: sent, country',
      'externalId: sent, merchant_customer_id',
      'address: sent, billing_address',
      'identityDocument: sent, document',
      'providerFields.yuno.gender: sent, gender',
      'providerFields.yuno.dateOfBirth: sent, date_of_birth',
      'providerFields.yuno.nationality: sent, nationality',
      'providerFields.yuno.shippingAddress: sent, shipping_address',
      'providerFields.yuno.metadata: sent, metadata',
      'providerFields.yuno.registeredAt: sent or lossy, merchant_customer_created_at',
    ]);
  });

  it('say what is lossy, and what a provider does not have', () => {
    const rows = capabilityTable(kunacoreCapabilities, 'kunacore');
    expect(rows.filter(({ verdict }) => verdict === 'lossy').map(({ field, note }) => [field, note])).toEqual(
      [
        ['address', expect.stringContaining('one line')],
        ['identityDocument', expect.stringContaining('number alone')],
      ],
    );
    const { email: _email, ...others } = kunacoreCapabilities.fields;
    const [email] = capabilityTable({ ...kunacoreCapabilities, fields: others }, 'kunacore');
    expect(email).toEqual({ field: 'email', kind: 'text', verdict: 'unsupported' });
  });
});
