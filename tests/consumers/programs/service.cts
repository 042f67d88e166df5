// A CommonJS project that writes imports, as NestJS projects do: compiled to `require` calls, then run with a task.
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { countryCodes, type CustomerUpdate } from '@customer-bridge/yuno-types';
import { operations } from '@customer-bridge/yuno-types/operations';
import { customerUpdateSchema } from '@customer-bridge/yuno-types/validators';

interface Provider {
  baseUrl: string;
  id: string;
}
declare const process: { argv: string[]; exitCode: number };

const task = JSON.parse(process.argv[2]!) as Record<'kunacore' | 'yuno', Provider> &
  Record<'email' | 'phone', string>;
const customers = createCustomerAdapter({
  kunacore: kunacoreProvider(
    createKunaCoreClient({ baseUrl: task.kunacore.baseUrl, auth: { apiKey: 'example-key' } }),
  ),
  yuno: yunoProvider(
    createYunoClient({
      baseUrl: task.yuno.baseUrl,
      publicApiKey: 'example-public-key',
      privateSecretKey: 'example-secret-key',
    }),
  ),
});

const country: CustomerUpdate['country'] = countryCodes[0];
const { issues } = customerUpdateSchema['~standard'].validate({ country } satisfies CustomerUpdate);
const method: 'PATCH' = operations.updateCustomer.method;

customers
  .updateAll({ kunacore: task.kunacore.id, yuno: task.yuno.id }, { email: task.email, phone: task.phone })
  .then(({ ok, results }) => {
    if (!ok || issues) throw new Error(`The update by ${method} failed.`);
    console.log(`${results.kunacore.status} ${results.yuno.status}`);
  })
  .catch((error: unknown) => {
    console.log(String(error));
    process.exitCode = 1;
  });

// @ts-expect-error -- a field that does not exist, which would compile if the declarations were not found
export const misspelt = (): object => customers.plan('yuno', task.yuno.id, { mail: 'ana@example.com' });
