import type { Edit, Node } from '../mutation.ts';

/** Mistakes about how long, how many, in which form, one of which values. */
export function limitEdits(schema: Node): Edit[] {
  return [...lengthEdits(schema), ...enumEdits(schema), ...formatEdits(schema), ...patternEdits(schema)];
}

const limits = [
  { keyword: 'minLength', wider: -1 },
  { keyword: 'maxLength', wider: 1 },
  { keyword: 'maxItems', wider: 1 },
];

function lengthEdits(schema: Node): Edit[] {
  const present = limits.filter(({ keyword }) => typeof schema[keyword] === 'number');
  const edits = present.flatMap(({ keyword, wider }): Edit[] => [
    {
      kind: 'widen a length',
      what: keyword,
      change: (node) => void (node[keyword] = Number(node[keyword]) + wider),
    },
    {
      kind: 'narrow a length',
      what: keyword,
      change: (node) => void (node[keyword] = Number(node[keyword]) - wider),
    },
    { kind: 'drop a length', what: keyword, change: (node) => void delete node[keyword] },
  ]);
  const isText = [schema['type']].flat().includes('string');
  const added = { minLength: 1, maxLength: 254 };
  const absent = Object.entries(added).filter(([keyword]) => isText && !(keyword in schema));
  return [
    ...edits,
    ...absent.map(([keyword, limit]): Edit => ({
      kind: 'add a length',
      what: keyword,
      change: (node) => void (node[keyword] = limit),
    })),
  ];
}

function enumEdits({ enum: values }: Node): Edit[] {
  if (!Array.isArray(values)) return [];
  return [
    ...values.map((value): Edit => ({
      kind: 'remove an enum member',
      what: String(value),
      change: (node) => void (node['enum'] = values.filter((each) => each !== value)),
    })),
    ...['SV', 'KP', 'XX'].map((value): Edit => ({
      kind: 'add an enum member',
      what: value,
      change: (node) => void (node['enum'] = [...values, value]),
    })),
    { kind: 'drop an enum', change: (node) => void delete node['enum'] },
  ];
}

function formatEdits(schema: Node): Edit[] {
  if (schema['type'] !== 'string' || schema['enum'] || schema['pattern']) return [];
  const { format } = schema;
  if (!format)
    return [{ kind: 'add a format', what: 'date', change: (node) => void (node['format'] = 'date') }];
  const other = format === 'date' ? 'date-time' : 'date';
  return [
    { kind: 'drop a format', what: String(format), change: (node) => void delete node['format'] },
    {
      kind: 'change a format',
      what: `${format} to ${other}`,
      change: (node) => void (node['format'] = other),
    },
  ];
}

function patternEdits({ pattern }: Node): Edit[] {
  if (typeof pattern !== 'string') return [];
  const others = [
    pattern.replace('$', ''),
    pattern.replace('^', ''),
    pattern.replace('A-Z', 'A-Za-z'),
    '^[A-Z]{3}$',
  ];
  return [
    { kind: 'drop a pattern', change: (node) => void delete node['pattern'] },
    ...others.map((other): Edit => ({
      kind: 'change a pattern',
      what: other,
      change: (node) => void (node['pattern'] = other),
    })),
  ];
}
