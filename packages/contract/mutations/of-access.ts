import { type Edit, type Mutation, mutationsAt, type Node, rename } from './mutation.ts';

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
    ...servers.flatMap((_server, index) => mutationsAt(['servers', String(index)], [serverEdit])),
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
