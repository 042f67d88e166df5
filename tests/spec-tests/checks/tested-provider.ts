import type { Fake } from '@customer-bridge/testkit';
import { bundledSpec } from '../spec/bundle.ts';
import type { Document } from '../spec/document.ts';
import type { Provider } from '../expected/provider.ts';

export type AnyFake = Fake<{ id: string }>;

type Module = Readonly<Record<string, unknown>>;

/** What is checked: a provider's spec, and all that is made from it. */
export interface TestedProvider {
  readonly document: Document;
  /** The module `<provider>-types`. */
  readonly types: Module;
  /** The module `<provider>-types/validators`. */
  readonly validators: Module;
  /** The table of `<provider>-types/operations`. */
  readonly operations: Module;
  readonly createFake: () => Promise<AnyFake>;
}

/** A spec, and the packages that `importModule` gives. */
export async function testedProvider(
  { name }: Provider,
  document: Document,
  importModule: (specifier: string) => Promise<Module>,
): Promise<TestedProvider> {
  const types = `@customer-bridge/${name}-types`;
  const { operations } = await importModule(`${types}/operations`);
  return {
    document,
    operations: operations as Module,
    types: await importModule(types),
    validators: await importModule(`${types}/validators`),
    async createFake() {
      const testkit = await importModule('@customer-bridge/testkit');
      const creator = Object.keys(testkit).find(
        (key) => key.toLowerCase() === `create${name.replaceAll('-', '')}fake`,
      );
      if (creator === undefined) throw new Error(`the testkit has no fake of ${name}`);
      return (testkit[creator] as () => AnyFake)();
    },
  };
}

/** The spec as it stands, and the packages as they are built. */
export async function currentProvider(provider: Provider): Promise<TestedProvider> {
  const document = await bundledSpec(provider.name);
  return testedProvider(provider, document, (specifier) => import(specifier) as Promise<Module>);
}
