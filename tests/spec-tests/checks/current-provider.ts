import { createKunaCoreFake, createYunoFake } from '@customer-bridge/testkit';
import * as kunacoreTypes from '@customer-bridge/kunacore-types';
import { operations as kunacoreOperations } from '@customer-bridge/kunacore-types/operations';
import * as kunacoreValidators from '@customer-bridge/kunacore-types/validators';
import * as yunoTypes from '@customer-bridge/yuno-types';
import { operations as yunoOperations } from '@customer-bridge/yuno-types/operations';
import * as yunoValidators from '@customer-bridge/yuno-types/validators';
import { bundledSpec } from '../spec/bundle.ts';
import type { Provider } from '../expected/provider.ts';
import type { TestedProvider } from './tested-provider.ts';

const code: Readonly<Record<Provider['name'], Omit<TestedProvider, 'document'>>> = {
  kunacore: {
    types: kunacoreTypes,
    validators: kunacoreValidators,
    operations: kunacoreOperations,
    createFake: createKunaCoreFake,
  },
  yuno: {
    types: yunoTypes,
    validators: yunoValidators,
    operations: yunoOperations,
    createFake: createYunoFake,
  },
};

/** The spec as it stands, and the packages as they are built. */
export async function currentProvider({ name }: Provider): Promise<TestedProvider> {
  return { document: await bundledSpec(name), ...code[name] };
}
