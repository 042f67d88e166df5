// What a program costs the compiler that uses the packages. Types that are worked out anew for each operation or field
// make editors slow long before they make a build slow.
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/root.ts';

const createYuno = `
import { createYunoClient } from '@customer-bridge/yuno-client';
const yuno = createYunoClient();
await yuno.updateCustomer('id', { email: 'ana@example.com', phone: { country_code: '57', number: '3132450765' } });`;
const createKunaCore = `
import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
const kunacore = createKunaCoreClient();
await kunacore.updateCustomer('id', { email: 'ana@example.com' });`;

const createAdapter = `
import { createCustomerAdapter } from '@customer-bridge/adapter';
import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';
import { yunoProvider } from '@customer-bridge/adapter/yuno';
${createYuno}${createKunaCore}
const customers = createCustomerAdapter({ kunacore: kunacoreProvider(kunacore), yuno: yunoProvider(yuno) });`;

const programs = {
  'a Yuno client': createYuno,
  'a KunaCore client': createKunaCore,
  'the update of an adapter': `${createAdapter}
const patch = { phone: '+573132450765', providerFields: { yuno: { gender: 'F' } } };
const { customer } = await customers.update('yuno', 'id', patch);
console.log(customer.email, customer.raw.first_name);`,
  'the updateAll of an adapter': `${createAdapter}
const { results } = await customers.updateAll({ kunacore: 'a', yuno: 'b' }, { email: 'ana@example.com' });
console.log(results.yuno.status, results.kunacore.customer?.raw.id);`,
};

/** Compiles a program of a user's, and counts the types that were made of generic ones. */
function instantiationsOf(text: string): number {
  const file = join(root, 'scripts', 'consumer.ts');
  const options: ts.CompilerOptions = {
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, strict: true, noEmit: true },
    ...{
      skipLibCheck: true,
      exactOptionalPropertyTypes: true,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
    },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, version, ...others) =>
    path === file ? ts.createSourceFile(path, text, version) : getSourceFile(path, version, ...others);
  const program = ts.createProgram([file], options, host);
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(messages).toEqual([]);
  return program.getInstantiationCount();
}

describe('a program that uses', { timeout: 60_000 }, () => {
  const none = instantiationsOf('export {};');

  it.each(Object.entries(programs))('%s costs the compiler at most 1,000 instantiations', (_name, text) => {
    expect(instantiationsOf(text) - none).toBeLessThanOrEqual(1000);
  });
});
