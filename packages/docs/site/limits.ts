import { isCountry } from '@customer-bridge/adapter';
import { type ApiDescription, resolve, type Schema } from './api-description.ts';

/** Every rule that a schema puts on a value itself, in a few words; empty where there is none. */
export function limitsOf(description: ApiDescription, given: Schema): string {
  const schema = resolve(description, given);
  return [
    schema.enum && (schema.enum.length > 8 ? codes(schema.enum) : oneOf(schema.enum)),
    range(schema.minLength, schema.maxLength, 'character'),
    range(schema.minItems, schema.maxItems, 'item'),
    range(schema.minimum, schema.maximum, ''),
    schema.format && formats[schema.format],
    schema.pattern && (patterns[schema.pattern] ?? `form \`${schema.pattern.replaceAll('|', '\\|')}\``),
  ]
    .filter(Boolean)
    .join(', ');
}

const formats: Record<string, string> = {
  date: '`YYYY-MM-DD`',
  'date-time': 'RFC 3339, UTC',
  uuid: 'UUID',
  email: 'e-mail',
  uri: 'URL',
};

const patterns: Record<string, string> = { '^[A-Z]{2}$': 'two capital letters' };

/** A long list, by its length; of a list of countries also those that it leaves out. */
function codes(values: unknown[]): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const missing = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => isCountry(code) && !values.includes(code));
  const isCountries = values.every((value) => typeof value === 'string' && isCountry(value));
  return `one of ${values.length} codes${isCountries && missing.length > 0 ? ` (not ${oneOf(missing)})` : ''}`;
}

const oneOf = (values: unknown[]): string => values.map((value) => `\`${String(value)}\``).join(', ');

function range(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  const counted = (count: number): string =>
    [count, count === 1 ? unit : unit && `${unit}s`].join(' ').trim();
  if (least !== undefined && least === most) return `exactly ${counted(least)}`;
  if (least && most !== undefined) return `${least} to ${counted(most)}`;
  if (most !== undefined) return `at most ${counted(most)}`;
  return least ? `at least ${counted(least)}` : undefined;
}

/** The schema at a dotted path of an object's schema; a list stands for its items. */
export function schemaAt(description: ApiDescription, schema: Schema, path: string): Schema | undefined {
  let current: Schema | undefined = resolve(description, schema);
  for (const name of path.split('.')) {
    if (current?.items) current = resolve(description, current.items);
    const next: Schema | undefined = current?.properties?.[name];
    if (next === undefined) return undefined;
    current = resolve(description, next);
  }
  return current;
}
