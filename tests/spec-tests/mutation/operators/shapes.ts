import { type Edit, type Node, rename } from '../mutation.ts';

/** Mistakes about which members there are, of which type, and whether they may be absent or null. */
export function shapeEdits(schema: Node): Edit[] {
  return [
    ...requiredEdits(schema),
    ...memberEdits(schema),
    ...typeEdits(schema),
    ...nullEdits(schema),
    ...openEdits(schema),
    ...personalEdits(schema),
  ];
}

function requiredEdits(schema: Node): Edit[] {
  const required = (schema['required'] ?? []) as string[];
  const optional = Object.keys(schema['properties'] ?? {}).filter((name) => !required.includes(name));
  return [
    ...required.map((name): Edit => ({
      kind: 'drop a required',
      what: name,
      change: (node) => void (node['required'] = required.filter((each) => each !== name)),
    })),
    ...required.map((name): Edit => ({
      kind: 'repeat a required',
      what: name,
      change: (node) => void (node['required'] = [...required, name]),
    })),
    ...optional.map((name): Edit => ({
      kind: 'add a required',
      what: name,
      change: (node) => void (node['required'] = [...required, name]),
    })),
  ];
}

function memberEdits({ properties }: Node): Edit[] {
  if (!properties) return [];
  const change = (edit: (properties: Node) => void) => (node: Node) => edit(node['properties'] as Node);
  return [
    ...Object.keys(properties).flatMap((name): Edit[] => [
      {
        kind: 'rename a field',
        what: name,
        change(node) {
          rename(node['properties'] as Node, name, `${name}s`);
          if (!node['required']) return;
          node['required'] = (node['required'] as string[]).map((each) =>
            each === name ? `${name}s` : each,
          );
        },
      },
      { kind: 'drop a field', what: name, change: change((members) => void delete members[name]) },
    ]),
    ...(Object.keys(properties).length > 1
      ? [{ kind: 'move a field', what: 'the first to the end', change: change(moveFirst) }]
      : []),
    { kind: 'add a field', change: change((members) => void (members['nickname'] = { type: 'string' })) },
  ];
}

function moveFirst(members: Node): void {
  const [name = ''] = Object.keys(members);
  const first = members[name];
  delete members[name];
  members[name] = first;
}

const otherTypes: Readonly<Record<string, string>> = {
  string: 'integer',
  integer: 'string',
  array: 'object',
  object: 'array',
};

function typeEdits(schema: Node): Edit[] {
  const types = [schema['type'] ?? []].flat() as string[];
  const type = types.find((each) => each !== 'null');
  if (!type) return [];
  const swapped = types.map((each) => otherTypes[each] ?? each);
  return [
    {
      kind: 'change a type',
      what: `${type} to ${otherTypes[type]}`,
      change: (node) => void (node['type'] = swapped.length === 1 ? swapped[0] : swapped),
    },
    { kind: 'drop a type', what: type, change: (node) => void delete node['type'] },
  ];
}

function nullEdits(schema: Node): Edit[] {
  const { type, anyOf } = schema;
  if (Array.isArray(anyOf)) {
    return [{ kind: 'drop nullable', change: (node) => void (node['anyOf'] = anyOf.slice(0, 1)) }];
  }
  if (type === undefined || type === 'null') return [];
  return Array.isArray(type)
    ? [{ kind: 'drop nullable', change: (node) => void (node['type'] = type[0]) }]
    : [{ kind: 'add nullable', change: (node) => void (node['type'] = [type, 'null']) }];
}

function openEdits(schema: Node): Edit[] {
  if (schema['additionalProperties'] === false) {
    return [
      {
        kind: 'drop additionalProperties: false',
        change: (node) => void delete node['additionalProperties'],
      },
    ];
  }
  return schema['type'] === 'object'
    ? [{ kind: 'close an open object', change: (node) => void (node['additionalProperties'] = false) }]
    : [];
}

function personalEdits(schema: Node): Edit[] {
  if (!schema['x-pii']) return [];
  return [{ kind: 'drop x-pii', what: String(schema['x-pii']), change: (node) => void delete node['x-pii'] }];
}
