import { format, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { fieldMap } from './field-map.ts';
import { ownFields, sideBySide } from './field-map-table.ts';
import { providerFacts } from './provider-facts.ts';
import { root } from './providers.ts';

/** The README that holds the field map. */
export const readmeWithFieldMap: string = join(root, 'packages', 'adapter', 'README.md');

const start = '<!-- The field map, written by `pnpm field-map`. -->';
const end = '<!-- The end of the field map. -->';

/** A README with the field map between its two comments, as it is today. */
export async function updateFieldMap(readme: string): Promise<string> {
  const facts = await providerFacts();
  const rows = fieldMap(facts);
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`The README has no place for the field map: ${start} ... ${end}`);
  const tables = `${start}\n\n${sideBySide(rows, facts)}\n\n${ownFields(rows, facts)}\n\n`;
  const options = await resolveConfig(readmeWithFieldMap);
  return format(readme.slice(0, from) + tables + readme.slice(to), {
    ...options,
    filepath: readmeWithFieldMap,
  });
}
