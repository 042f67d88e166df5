import type { Columns } from '../checks/compare.ts';
import type { Schema } from './document.ts';

/** The keywords that are columns of the table, by the type whose values they limit. */
const columnNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  string: { minLength: 'min', maxLength: 'max' },
  array: { maxItems: 'max' },
};

/** The keywords of a flat schema under the names of the table's columns; one that is no column under its own. */
export function schemaColumns({ type, nullable, pattern, additionalProperties, ...others }: Schema): Columns {
  const types = [type].flat() as string[];
  const [only, ...more] = types.filter((each) => each !== 'null');
  const names = columnNames[only ?? ''] ?? {};
  const capitals = /^\^\[A-Z\]\{(\d+)\}\$$/.exec(String(pattern))?.[1];
  return {
    ...Object.fromEntries(
      Object.entries(others).map(([keyword, value]) => [names[keyword] ?? keyword, value]),
    ),
    type: more.length > 0 ? types : only,
    ...(types.includes('null') || nullable ? { nullable: true } : {}),
    ...(capitals ? { capitals: Number(capitals) } : { pattern }),
    closed: only === 'object' ? isClosed(additionalProperties) : additionalProperties,
  };
}

/** A schema for the members that are not listed is neither open nor closed, and stands for itself. */
function isClosed(additionalProperties: unknown = true): unknown {
  return typeof additionalProperties === 'boolean' ? !additionalProperties : additionalProperties;
}
