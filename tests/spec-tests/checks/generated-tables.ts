import type { Provider } from '../expected/provider.ts';
import { type Columns, compareColumns, compareNames } from './compare.ts';
import type { TestedProvider } from './tested-provider.ts';

/** Where the generated constants differ from the table: how each operation is called, and the countries. */
export function findGeneratedTables(
  { operations, types }: Pick<TestedProvider, 'operations' | 'types'>,
  provider: Provider,
): string[] {
  const country = provider.schemas['CountryCode'];
  return [
    ...compareNames('the operation table', Object.keys(operations), Object.keys(provider.operations)),
    ...Object.entries(provider.operations).flatMap(([name, { method, path, idempotent }]) =>
      compareColumns(`the operation table's ${name}`, (operations[name] ?? {}) as Columns, {
        method,
        path,
        idempotent,
      }),
    ),
    ...compareColumns(
      'the types package',
      { countryCodes: types['countryCodes'] },
      { countryCodes: country?.type === 'string' ? country.enum : undefined },
    ),
  ];
}
