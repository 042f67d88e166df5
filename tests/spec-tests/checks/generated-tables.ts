import type { Provider } from '../expected/provider.ts';
import { compare, mapped } from './compare.ts';
import type { TestedProvider } from './tested-provider.ts';

/** Where the generated constants differ from the table: how each operation is called, and the countries. */
export function findGeneratedTables(
  { operations, types }: Pick<TestedProvider, 'operations' | 'types'>,
  provider: Provider,
): string[] {
  const country = provider.schemas['CountryCode'];
  const listed = mapped(provider.operations, ({ method, path, idempotent }) => ({
    method,
    path,
    idempotent,
  }));
  return [
    ...compare('the operation table', operations, listed),
    ...compare(
      'the country codes',
      types['countryCodes'],
      country?.type === 'string' ? country.enum : undefined,
    ),
  ];
}
