import { answer } from '@customer-bridge/test-support';
import { expect, it } from 'vitest';
import { clientOf, id } from './stub.js';

it("KunaCore's errors show a code where there is one, and take nothing else from the body", async () => {
  const { kunacore } = clientOf([answer(400, { code: 'CUSTOMER_NOT_FOUND', message: 'ana@example.com' })]);
  await expect(kunacore.updateCustomer(id, {})).rejects.toMatchObject({
    code: 'invalid_request',
    providerCode: 'CUSTOMER_NOT_FOUND',
    message: 'kunacore updateCustomer: HTTP 400 CUSTOMER_NOT_FOUND',
  });
});

it("KunaCore's errors leave no doubt about what changes nothing, whatever its method", async () => {
  const { kunacore } = clientOf([answer(503)]);
  const certain = { outcome: 'not_applied', retryable: true };
  await expect(kunacore.getCustomer(id)).rejects.toMatchObject(certain);
  await expect(kunacore.findCustomers({})).rejects.toMatchObject(certain);
  await expect(kunacore.updateCustomer(id, {})).rejects.toMatchObject({ outcome: 'unknown' });
});
