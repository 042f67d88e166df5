import type { TestedProvider } from '../checks/tested-provider.ts';
import type { Document } from '../spec/document.ts';
import type { Provider } from '../expected/provider.ts';
import { importApart } from './module-graphs.ts';

const fakeNames: Readonly<Record<Provider['name'], string>> = {
  kunacore: 'createKunaCoreFake',
  yuno: 'createYunoFake',
};

/** The packages as they would be if the generator had made this code of the spec. */
export async function builtFrom(
  document: Document,
  code: ReadonlyMap<string, string>,
  { name }: Provider,
): Promise<TestedProvider> {
  const types = `@customer-bridge/${name}-types`;
  const entry = import.meta.resolve(types);
  const sources = new Map([...code].map(([file, text]) => [new URL(`${file}.js`, entry).href, text]));
  const importModule = importApart<never>(sources);
  const { operations }: Pick<TestedProvider, 'operations'> = await importModule(`${types}/operations`);
  return {
    document,
    operations,
    types: await importModule(types),
    validators: await importModule(`${types}/validators`),
    async createFake() {
      const testkit: Readonly<Record<string, TestedProvider['createFake']>> =
        await importModule('@customer-bridge/testkit');
      return testkit[fakeNames[name]]!();
    },
  };
}
