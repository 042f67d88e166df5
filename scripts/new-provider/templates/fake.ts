import { literal } from '../../generate/source-text.ts';
import type { Scaffold } from '../facts/facts.ts';
import { answerType } from './client-method.ts';
import { docstring, importOf, member } from './source.ts';

/** `test/conformance/<provider>-fake.ts`: as much of the provider as its update and its read need. */
export function fake(scaffold: Scaffold): string {
  const { name, type, update, servers, security } = scaffold;
  const { operation, id, idPlace, get } = update;
  const { types, isObject, hasId, validator, wrapper } = (get ?? operation).answer;
  const answered = isObject ? types : [];
  const stored =
    answered.length === 1
      ? `Omit<${answerType((get ?? operation).answer)}, 'id'> & { id: string }`
      : '{ id: string }';
  const validators = [...new Set([operation.body.validator, ...(validator ? [validator] : [])])].sort();
  const used = [operation.id, ...(get ? [get.id] : [])];
  const place = idPlace === 'path' ? `parameters[${literal(id.name)}]!` : 'String(body.id)';
  return `
${importOf('import type', answered.length === 1 ? answered : [], `@customer-bridge/${name}-types`)}import { operations } from '@customer-bridge/${name}-types/operations';
import { ${validators.join(', ')} } from '@customer-bridge/${name}-types/validators';
import { createFake, type Fake } from '@customer-bridge/testkit';

/** A customer as the fake stores it. */
export type Stored${type}Customer = ${stored};
${
  hasId || (!get && operation.answer.types.length === 0)
    ? ''
    : `
/** The customer as an answer shows it, without the id that the fake stores it under. */
function reported({ id: _id, ...answer }: Stored${type}Customer): object {
  return answer;
}
`
}
${docstring([
  `${type} in memory, for the operations that the adapter uses. It judges every request by the description. Where that is silent it does the plainest thing: values are replaced whole, an answer is what is stored, and an error is an HTTP status with \`messages\`.`,
])}
export function create${type}Fake(): Fake<Stored${type}Customer> {
  return createFake<Stored${type}Customer>({
    basePath: ${literal(servers.basePath)},
    operations: { ${used.map((one) => `${one}: operations.${one}`).join(', ')} },
    handlers: {
      ${operation.id}: {
        requestSchema: ${operation.body.validator},
${operation.body.encoder ? `        mediaType: ${literal(operation.body.mediaType)},\n` : ''}${validator === undefined ? '' : `        nullClears: ${validator},\n`}        answer({ ${idPlace === 'path' ? 'parameters, body' : 'body'} }, store) {
          const customer = store.get(${place});
          if (!customer) return { refused: 'notFound' };
          ${changed(scaffold)}
        },
      },
${
  get
    ? `      ${get.id}: {
        answer({ parameters }, store) {
          const customer = store.get(${place});
          return customer ? { status: 200, value: ${wrapped(wrapper, hasId ? 'customer' : 'reported(customer)')} } : { refused: 'notFound' };
        },
      },`
    : ''
}
    },
    refusals: {
      invalid: { status: 400, message: 'Bad Request' },
      unauthenticated: { status: 401, message: 'Unauthorized' },
      notFound: { status: 404, message: 'Not Found' },
      wrongMethod: { status: 405, message: 'Method Not Allowed' },
      duplicate: { status: 409, message: 'Conflict' },
      wrongMediaType: { status: 415, message: 'Unsupported Media Type' },
    },
    otherErrors: [],
    errorBody: (_error, messages) => ({ messages }),
    isAuthorized: (${security.credentials.length > 0 ? 'headers' : ''}) => ${isAuthorized(security)},
    seeding: {
      problems: () => [],
      // What ${type} reports of a customer that it knows nothing else of.
      blank: (id) => ({ id }) as Stored${type}Customer,
      updateSchema: ${operation.body.validator},
      unique: 'id',
    },
  });
}
`;
}

/** What the fake does with an accepted change. */
function changed({ update: { operation, idPlace, get } }: Scaffold): string {
  const stored = `store.put({ ...customer, ...body${idPlace === 'body' ? ', id: customer.id' : ''} })`;
  if (operation.answer.types.length === 0) return `${stored};\nreturn { status: 204 };`;
  const { hasId } = (get ?? operation).answer;
  const value = wrapped(operation.answer.wrapper, hasId ? stored : `reported(${stored})`);
  return `return { status: 200, value: ${value} };`;
}

function wrapped(wrapper: string | undefined, value: string): string {
  return wrapper === undefined ? value : `{ ${member(wrapper, value)} }`;
}

function isAuthorized({ credentials }: Scaffold['security']): string {
  if (credentials.length === 0) return 'true';
  const scheme = {
    basic: '/^Basic ./',
    bearer: '/^Bearer ./',
    oauth: '/^Bearer ./',
    key: '/./',
    signature: '/./',
  };
  return credentials
    .map(({ header, kind }) => `${scheme[kind]}.test(headers[${literal(header)}] ?? '')`)
    .join(' && ');
}
