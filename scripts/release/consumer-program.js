// Runs in a consumer's project: updates one customer at both fakes over HTTP, and prints which versions did it.
import { findPackageJSON } from 'node:module';
import { readFileSync, realpathSync } from 'node:fs';
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
import { createCustomerSync } from '@customer-bridge/sync';
import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import { createYunoClient } from '@customer-bridge/yuno-client';

const fakes = { kunacore: createKunaCoreFake(), yuno: createYunoFake() };
const kunacoreServer = await fakes.kunacore.listen();
const yunoServer = await fakes.yuno.listen();
try {
  const kunacore = createKunaCoreClient({ baseUrl: kunacoreServer.url, auth: { apiKey: 'example' } });
  const yuno = createYunoClient({
    baseUrl: yunoServer.url,
    publicApiKey: 'example',
    privateSecretKey: 'example',
  });
  const customers = createCustomerAdapter({ kunacore: kunacoreProvider(kunacore), yuno: yunoProvider(yuno) });
  const ids = { kunacore: fakes.kunacore.seed().id, yuno: fakes.yuno.seed().id };
  const { ok } = await customers.updateAll(ids, { email: 'ana@example.com' });
  const held = [fakes.kunacore.customers.get(ids.kunacore), fakes.yuno.customers.get(ids.yuno)];
  if (!ok || held.some(({ email }) => email !== 'ana@example.com')) throw new Error('It was not updated.');
} finally {
  await kunacoreServer.close();
  await yunoServer.close();
}

if (typeof createCustomerSync !== 'function') throw new Error('The sync cannot be imported.');

const installed = (name, from) => {
  const file = realpathSync(findPackageJSON(`@customer-bridge/${name}`, from));
  return { file, version: JSON.parse(readFileSync(file, 'utf8')).version };
};
const versions = {};
const adapter = installed('adapter', import.meta.url);
versions.adapter = adapter.version;
for (const name of ['kunacore-client', 'yuno-client', 'testkit', 'sync'])
  versions[name] = installed(name, import.meta.url).version;
// What the user did not name, as the adapter finds it.
for (const name of ['http', 'kunacore-types', 'yuno-types'])
  versions[name] = installed(name, adapter.file).version;
// Each client says its own version to the provider.
for (const [provider, { requests }] of Object.entries(fakes)) {
  const told = requests[0].headers['user-agent'];
  const expected = `customer-bridge-${provider}/${versions[`${provider}-client`]}`;
  if (told !== expected) throw new Error(`The client calls itself ${told} instead of ${expected}.`);
}
console.log(JSON.stringify(versions));
