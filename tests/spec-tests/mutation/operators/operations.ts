import { type Edit, type Mutation, mutationsAt, type Node, rename } from '../mutation.ts';
import { everyNode } from './places.ts';

/** Mistakes about how an operation is called and what it answers. */
export function operationMutations(document: Node): Mutation[] {
  const paths = document['paths'] as Node;
  const places = everyNode({ path: ['paths'], node: paths });
  return [
    ...mutationsAt(['paths'], Object.keys(paths).flatMap(pathEdits)),
    ...places.flatMap(({ path, node }) => [
      ...(path.length === 2 ? mutationsAt(path, methodEdits(node)) : []),
      ...('operationId' in node ? mutationsAt(path, operationEdits(node)) : []),
      ...(path.at(-2) === 'parameters' ? mutationsAt(path, parameterEdits(node)) : []),
      ...(path.at(-1) === 'responses' ? mutationsAt(path, responsesEdits(node)) : []),
      ...(path.at(-1) === 'requestBody' ? mutationsAt(path, requestEdits()) : []),
    ]),
    ...everyNode({ path: [], node: document })
      .filter(({ path }) => path.at(-1) === 'headers' || path.at(-1) === 'content')
      .filter(({ path }) => !path.includes('examples') && path[1] !== 'headers')
      .flatMap(({ path, node }) => mutationsAt(path, bodyEdits(path.at(-1)!, node))),
  ];
}

function pathEdits(path: string): Edit[] {
  return [
    { kind: 'change a path', what: path, change: (paths) => rename(paths, path, `${path}s`) },
    {
      kind: 'change a path',
      what: `${path} below /v9`,
      change: (paths) => rename(paths, path, `/v9${path}`),
    },
    { kind: 'drop a path', what: path, change: (paths) => void delete paths[path] },
  ];
}

const methods = ['get', 'put', 'post', 'patch', 'delete'];

function methodEdits(item: Node): Edit[] {
  const used = methods.filter((method) => method in item);
  const free = methods.filter((method) => !(method in item));
  return used.flatMap((method): Edit[] => [
    ...free.map((other): Edit => ({
      kind: 'swap a method',
      what: `${method} to ${other}`,
      change: (node) => rename(node, method, other),
    })),
    { kind: 'drop an operation', what: method, change: (node) => void delete node[method] },
  ]);
}

function operationEdits({ operationId, 'x-update-semantics': update, requestBody }: Node): Edit[] {
  return [
    { kind: 'flip x-idempotent', change: (node) => void (node['x-idempotent'] = !node['x-idempotent']) },
    { kind: 'rename an operation', change: (node) => void (node['operationId'] = `${String(operationId)}2`) },
    {
      kind: 'drop or add security',
      change: (node) => void ('security' in node ? delete node['security'] : (node['security'] = [])),
    },
    { kind: 'drop a tag', change: (node) => void delete node['tags'] },
    ...Object.keys(update ?? {}).map((name): Edit => ({
      kind: 'change x-update-semantics',
      what: name,
      change: (node) => void ((node['x-update-semantics'] as Node)[name] = 'replace'),
    })),
    ...(requestBody
      ? [{ kind: 'drop a request body', change: (node: Node) => void delete node['requestBody'] }]
      : []),
  ];
}

function parameterEdits({ name, in: place, required }: Node): Edit[] {
  const elsewhere = place === 'header' ? 'query' : 'header';
  return [
    { kind: 'rename a parameter', change: (node) => void (node['name'] = `${String(name)}s`) },
    { kind: 'move a parameter', what: elsewhere, change: (node) => void (node['in'] = elsewhere) },
    { kind: 'flip the required of a parameter', change: (node) => void (node['required'] = !required) },
  ];
}

function responsesEdits(responses: Node): Edit[] {
  return Object.keys(responses).flatMap((status): Edit[] => [
    {
      kind: 'change a status',
      what: `${status} to 206`,
      change: (node) => rename(node, status, '206'),
    },
    { kind: 'drop a status', what: status, change: (node) => void delete node[status] },
  ]);
}

function requestEdits(): Edit[] {
  return [{ kind: 'make a request body optional', change: (node) => void delete node['required'] }];
}

/** Mistakes about the headers or the media types of a body. */
function bodyEdits(kind: string, entries: Node): Edit[] {
  return Object.keys(entries).flatMap((name): Edit[] =>
    kind === 'headers'
      ? [
          { kind: 'drop a header', what: name, change: (node) => void delete node[name] },
          { kind: 'rename a header', what: name, change: (node) => rename(node, name, `${name}s`) },
        ]
      : [
          { kind: 'drop a media type', what: name, change: (node) => void delete node[name] },
          { kind: 'change a media type', what: name, change: (node) => rename(node, name, 'text/plain') },
          {
            kind: 'drop the schema of a body',
            what: name,
            change: (node) => void delete (node[name] as Node)['schema'],
          },
        ],
  );
}
