import type { SchemaObject } from '../../generate/openapi-document.ts';

const samples = {
  uuid: ['94121f98-98f7-4d57-aa5f-228401d35b12'],
  integer: ['7', '1', '100'],
  text: ['id-1', 'id1', '1'],
};

/** A value of an id, whether one is known that keeps to its schema or not. */
export function sampleOf({
  form,
  sample,
}: {
  form: keyof typeof samples;
  sample?: string | undefined;
}): string {
  return sample ?? samples[form][0]!;
}

/** A text, or a number as a text, that keeps to a schema; `undefined` where none is found. */
export function sampleText(schema: SchemaObject, form: keyof typeof samples): string | undefined {
  const { const: only, enum: values = [], pattern, minLength = 0, maxLength = Infinity } = schema;
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const { example, examples = [] } = schema as { example?: unknown; examples?: unknown[] };
  if (only !== undefined || values.length > 0) return safe(String(only ?? values[0]));
  const made = pattern === undefined ? [] : [textFor(pattern)];
  const proposed = [
    ...samples[form],
    'id-1'.padEnd(minLength, '1').slice(0, maxLength),
    ...made,
    example,
    ...examples,
  ];
  return proposed
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String)
    .filter((text) => safe(text) !== undefined)
    .find((text) =>
      form === 'integer'
        ? Number(text) >= minimum && Number(text) <= maximum
        : text.length >= minLength && text.length <= maxLength && fits(pattern, text),
    );
}

/** It stands in a path, and in the text of a program. */
const safe = (text: string): string | undefined => (/^\w[\w.:@-]*$/.test(text) ? text : undefined);

const fits = (pattern: string | undefined, text: string): boolean =>
  pattern === undefined || new RegExp(pattern, 'u').test(text);

/** A text of a pattern that is a row of letters and classes, each with how often it stands there. */
function textFor(pattern: string): string {
  const row = /\\(.)|\[([^\]]+)\]|([^\\[\]])/g;
  const counted = /^(?:\{(\d+)(?:,\d*)?\}|([+*?]))/;
  let text = '';
  let rest = pattern.replace(/^\^/, '').replace(/\$$/, '');
  while (rest !== '') {
    row.lastIndex = 0;
    const [all = rest, escaped, members, letter = ''] = row.exec(rest) ?? [];
    rest = rest.slice(all.length);
    const [count = '', least] = counted.exec(rest) ?? [];
    rest = rest.slice(count.length);
    const one =
      escaped === undefined ? (members?.[0] ?? letter) : escaped === 'd' || escaped === 'w' ? '1' : escaped;
    text += one.repeat(Number(least ?? 1));
  }
  return text;
}
