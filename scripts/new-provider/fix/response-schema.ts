import { limits } from '../../redocly/limits.js';
import { inWords, orNull } from '../upgrade/upgrade-schema.ts';
import { isRecord, type LooseSchema, type Note } from '../upgrade/loose.ts';
import { mapProperties } from '../upgrade/walk.ts';

/** A schema of a response: open, without limits, and nullable where nothing promises a member. */
export function responseSchema(given: LooseSchema, note: Note): LooseSchema {
  let schema = given;
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    if (schema[keyword] !== false) continue;
    const { [keyword]: _closed, ...open } = schema;
    schema = open;
    note('response opened to unknown members');
  }
  for (const keyword of limits) {
    if (!(keyword in schema)) continue;
    schema = inWords(schema, keyword, wordsOf(keyword, schema[keyword]));
    note('limit of a response told in words');
  }
  if (schema.oneOf && !schema.anyOf) {
    const { oneOf, ...others } = schema;
    schema = { ...others, anyOf: oneOf };
    note('oneOf of a response as anyOf, for open forms overlap');
  }
  const { required = [] } = schema;
  return mapProperties(schema, (member, name) => {
    if (required.includes(name) || !isRecord(member)) return member;
    const nullable = orNull(member);
    if (nullable !== member) note('member of a response that may be null');
    return nullable;
  });
}

const words: Readonly<Record<string, string>> = {
  enum: 'One of',
  const: 'Always',
  format: 'Format:',
  pattern: 'Pattern:',
};

function wordsOf(keyword: string, value: unknown): string {
  const text = Array.isArray(value)
    ? value.map(String).join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return `${words[keyword] ?? `${keyword}:`} ${text}${keyword === 'pattern' ? '' : '.'}`;
}
