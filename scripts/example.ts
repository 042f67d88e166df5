// One customer, two providers: both fakes listen on real HTTP, and the adapter sends both the same change.
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { describePlan, describeRequest, describeResult } from './example/describe.ts';
import { heading } from './example/text.ts';

const kunacoreFake = createKunaCoreFake();
const yunoFake = createYunoFake();
const kunacoreServer = await kunacoreFake.listen();
const yunoServer = await yunoFake.listen();

const kunacore = createKunaCoreClient({
  baseUrl: kunacoreServer.url,
  auth: { email: 'institution@example.com', password: 'example-password', merchantId: 'example-merchant' },
});
const yuno = createYunoClient({
  baseUrl: yunoServer.url,
  publicApiKey: 'example-public-key',
  privateSecretKey: 'example-private-key',
});
const customers = createCustomerAdapter({ kunacore: kunacoreProvider(kunacore), yuno: yunoProvider(yuno) });

const ids = {
  kunacore: kunacoreFake.seed({ id: 'd0eab186-19f1-446f-8b9e-739945941b89' }).id,
  yuno: yunoFake.seed({ id: '94121f98-98f7-4d57-aa5f-228401d35b12' }).id,
};
const patch = {
  email: 'alexander@example.com',
  firstName: 'Alexander',
  phone: '+573132450765',
  address: { line1: 'Calle 34 # 56 - 78', city: 'Bogotá', state: 'Cundinamarca', country: 'CO' },
};

try {
  console.log(heading('The plan: what each provider would be told'));
  console.log(describePlan(customers.plan('kunacore', ids.kunacore, patch)));
  console.log(describePlan(customers.plan('yuno', ids.yuno, patch)));

  const outcome = await customers.updateAll(ids, patch);

  console.log(heading('What each provider received over HTTP, secrets and personal data masked'));
  for (const request of kunacoreFake.requests) console.log(describeRequest('kunacore', request));
  for (const request of yunoFake.requests) console.log(describeRequest('yuno', request));

  console.log(heading('The result'));
  for (const [provider, result] of Object.entries(outcome.results)) {
    console.log(describeResult(provider, result));
  }
  process.exitCode = outcome.ok ? 0 : 1;
} finally {
  await Promise.all([kunacoreServer.close(), yunoServer.close()]);
}
