/** A program whose size users pay for, and what it must not carry. */
export interface Program {
  name: string;
  code: string;
  /** Texts that only what the program has no use for would bring. */
  without?: readonly string[];
}

// Each is a text of that part's own, in its code as it is bundled.
const parts = {
  kunacore: ['/v2/customer/update', 'residenceAddress'],
  yuno: ['/customers/{id}', 'billing_address'],
  validators: ['~standard'],
  transport: ['retry-after'],
};

const createYuno = `import { createYunoClient } from '@customer-bridge/yuno-client';
const yuno = createYunoClient();`;
const createKunaCore = `import { createKunaCoreClient } from '@customer-bridge/kunacore-client';
const kunacore = createKunaCoreClient();`;
const createAdapter = "import { createCustomerAdapter } from '@customer-bridge/adapter';";
const importYuno = "import { yunoProvider } from '@customer-bridge/adapter/yuno';";
const importKunaCore = "import { kunacoreProvider } from '@customer-bridge/adapter/kunacore';";

/** What typical users write. */
export const consumerPrograms: readonly Program[] = [
  {
    name: 'yuno-client: one update',
    code: `${createYuno}\nawait yuno.updateCustomer('id', { email: 'ana@example.com' });`,
    without: parts.kunacore,
  },
  {
    name: 'kunacore-client: one update',
    code: `${createKunaCore}\nawait kunacore.updateCustomer('id', { email: 'ana@example.com' });`,
    without: parts.yuno,
  },
  {
    name: 'adapter: yuno alone',
    code: `${createAdapter}\n${importYuno}\n${createYuno}
      await createCustomerAdapter({ yuno: yunoProvider(yuno) }).update('yuno', 'id', { firstName: 'Ana' });`,
    without: parts.kunacore,
  },
  {
    name: 'adapter: kunacore alone',
    code: `${createAdapter}\n${importKunaCore}\n${createKunaCore}
      await createCustomerAdapter({ kunacore: kunacoreProvider(kunacore) }).update('kunacore', 'id', { firstName: 'Ana' });`,
    without: parts.yuno,
  },
  {
    name: 'adapter: both',
    code: `${createAdapter}\n${importYuno}\n${importKunaCore}\n${createYuno}\n${createKunaCore}
      const customers = createCustomerAdapter({ yuno: yunoProvider(yuno), kunacore: kunacoreProvider(kunacore) });
      await customers.updateAll({ yuno: 'id', kunacore: 'id' }, { firstName: 'Ana' });`,
  },
  {
    name: 'yuno-client: BridgeError alone',
    code: "import { BridgeError } from '@customer-bridge/yuno-client';\nconsole.log(BridgeError.isInstance({}));",
    without: [...parts.yuno, ...parts.validators, ...parts.transport],
  },
  {
    name: 'yuno-types: country codes',
    code: "import { countryCodes } from '@customer-bridge/yuno-types';\nconsole.log(countryCodes.length);",
    without: parts.validators,
  },
  {
    name: 'yuno-types: validator of the update',
    code: "import { customerUpdateSchema } from '@customer-bridge/yuno-types/validators';\nconsole.log(customerUpdateSchema);",
  },
  {
    name: 'kunacore-types: validator of the update',
    code: "import { customerUpdateSchema } from '@customer-bridge/kunacore-types/validators';\nconsole.log(customerUpdateSchema);",
  },
];

/** Everything of a package at once. */
export const wholePackage = (name: string, entries: readonly string[]): Program => ({
  name,
  code: entries.map((entry, index) => `export * as entry${index} from '${entry}';`).join('\n'),
});
