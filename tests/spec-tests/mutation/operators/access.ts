import { type Edit, type Mutation, mutationsAt, type Node, rename } from '../mutation.ts';

/** Mistakes about where the API is and which credentials it takes. */
export function accessMutations(document: Node): Mutation[] {
  const { servers, security, components } = document as {
    servers: Node[];
    security: Node[];
    components: { securitySchemes: Node };
  };
  const schemes = components.securitySchemes;
  return [
    ...mutationsAt(
      ['servers'],
      servers.flatMap((_server, index) => listEdits('a server', index)),
    ),
    ...servers.flatMap((server, index) =>
      mutationsAt(
        ['servers', String(index)],
        [serverEdit, ...Object.keys(server['variables'] ?? {}).flatMap(hostEdits)],
      ),
    ),
    ...mutationsAt(
      ['security'],
      security.flatMap((_each, index) => listEdits('a credential alternative', index)),
    ),
    ...security.flatMap((alternative, index) =>
      mutationsAt(
        ['security', String(index)],
        Object.keys(alternative).map((name): Edit => ({
          kind: 'drop a security scheme',
          what: name,
          change: (node) => void delete node[name],
        })),
      ),
    ),
    ...mutationsAt([], [{ kind: 'drop all security', change: (node) => void delete node['security'] }]),
    ...mutationsAt(['components', 'securitySchemes'], Object.keys(schemes).flatMap(schemeEdits)),
    ...Object.entries(schemes).flatMap(([name, scheme]) =>
      mutationsAt(['components', 'securitySchemes', name], keyEdits(scheme as Node)),
    ),
  ];
}

function listEdits(kind: string, index: number): Edit[] {
  return [{ kind: `drop ${kind}`, change: (node) => void (node as unknown as unknown[]).splice(index, 1) }];
}

const serverEdit: Edit = {
  kind: 'change a server',
  change: (node) => void (node['url'] = `${String(node['url'])}/v2`),
};

/** A placeholder that leads nowhere becomes a place that keys are sent to. */
function hostEdits(name: string): Edit[] {
  const change = (edit: (variable: Node) => void) => (server: Node) =>
    edit((server['variables'] as Node)[name] as Node);
  return [
    {
      kind: 'change a server variable',
      what: 'default',
      change: change((variable) => void (variable['default'] = 'api.example.org')),
    },
    {
      kind: 'change a server variable',
      what: 'enum',
      change: change((variable) => void (variable['enum'] = [variable['default'], 'api.example.org'])),
    },
  ];
}

function schemeEdits(name: string): Edit[] {
  return [
    { kind: 'drop a security scheme', what: name, change: (node) => void delete node[name] },
    { kind: 'rename a security scheme', what: name, change: (node) => rename(node, name, `${name}2`) },
  ];
}

function keyEdits({ type, name }: Node): Edit[] {
  if (type !== 'apiKey') {
    return [
      { kind: 'change a security scheme', what: 'basic', change: (node) => void (node['scheme'] = 'basic') },
      {
        kind: 'change a security scheme',
        what: 'format',
        change: (node) => void (node['bearerFormat'] = 'opaque'),
      },
    ];
  }
  return [
    { kind: 'change a security scheme', what: 'query', change: (node) => void (node['in'] = 'query') },
    {
      kind: 'change a security scheme',
      what: 'name',
      change: (node) => void (node['name'] = `x-${String(name)}`),
    },
  ];
}
