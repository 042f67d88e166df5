import { providers, titleOf } from './providers.ts';

const name = 'virtual:providers';

/** A module for the page: the mapping of every provider, by name. It derives from the folders of specs/. */
export const providersModule = {
  name,
  resolveId: (id: string): string | undefined => (id === name ? `\0${name}` : undefined),
  load: (id: string): string | undefined => (id === `\0${name}` ? source() : undefined),
};

function source(): string {
  const imports = providers.map(
    (provider, index) => `import * as module${index} from '@customer-bridge/adapter/${provider}';`,
  );
  const entries = providers.map(
    (provider, index) =>
      `{ name: '${provider}', title: ${JSON.stringify(titleOf(provider))}, module: module${index} }`,
  );
  return `${imports.join('\n')}\nexport const mappings = [${entries.join(', ')}];\n`;
}
