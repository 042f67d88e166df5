import { literal } from '../../generate/source-text.ts';
import type { Scaffold } from '../facts/facts.ts';
import { constantHeaders } from './client-method.ts';
import { importOf, importUsed, member } from './source.ts';

const helpers =
  `formBody, jsonBody, styledQuery, type ResponseCheck, isObject, isResource, ownProperty, type ProviderConfig,
  type RequestSchema`.split(/,\s+/);

/** `src/provider-config.ts`: what differs from provider to provider. */
export function config({ name, type, operations, security }: Scaffold): string {
  const ids = pathParameters(operations);
  const isShared = ![...ids.values()].includes('anything');
  const checks = operations.map(({ answer }) => answer.check);
  const forms = requestForms(operations);
  const headers = [security.credentials, ...security.byOperation.values()].flat().map(({ header }) => header);
  const own = new Set([...headers, ...operations.flatMap(({ headerNames }) => headerNames)]);
  own.delete('authorization');
  const generated = [...ids.values()].filter((schema) => schema !== 'anything').toSorted();
  const text = `${
    checks.some((check) => check.startsWith('holds('))
      ? `
/** An object with these members, which the description calls required. */
const holds =
  (...names: readonly string[]): ResponseCheck =>
  (body) =>
    isObject(body) && names.every((name) => Object.hasOwn(body, name));
`
      : ''
  }
${
  isShared
    ? ''
    : `
/** Where operations have rules of their own for a name, a call by hand is judged by none of them. */
const anything: RequestSchema = { '~standard': { validate: () => ({}) } };
`
}
/** What is particular to ${type}, as data. */
export const config: ProviderConfig = {
  name: '${name}',
  operations,
  pathParameters: { ${[...ids].map(([parameter, schema]) => member(parameter, schema)).join(', ')} },
  responseChecks: {
${operations.map(({ id, answer }) => `    ${id}: ${answer.check},`).join('\n')}
  },
${forms.length > 0 ? `  requests: {\n${forms.join('\n')}\n  },` : ''}
  // No code of ${type}'s own is known to say more than its status: the statuses decide.
  errorCodes: {},
  requestIdHeader: undefined,
  loginOperation: undefined,
  reservedHeaders: [${[...own].map(literal).join(', ')}],
  userAgent: \`customer-bridge-${name}/\${version}\`,
};
`;
  return `
${importUsed(helpers, '@customer-bridge/http', text)}import { operations } from '@customer-bridge/${name}-types/operations';
${importOf('import', generated, `@customer-bridge/${name}-types/validators`)}import { version } from './version.js';
${text}`;
}

/** The schema of each name in the paths; of those about which operations differ, one for each operation. */
function pathParameters(operations: Scaffold['operations']): Map<string, string> {
  const all = operations.flatMap(({ id, pathSchemas }) =>
    [...pathSchemas].map(([name, schema]) => ({ id, name, schema })),
  );
  const ids = new Map<string, string>();
  for (const { id, name, schema } of all) {
    const isShared = all.every((other) => other.name !== name || other.schema === schema);
    ids.set(name, isShared ? schema : 'anything');
    if (!isShared) ids.set(`${id} ${name}`, schema);
  }
  return ids;
}

/** How the requests of each operation are written, where that is not JSON in, JSON out. */
function requestForms(operations: Scaffold['operations']): string[] {
  return operations.flatMap((operation) => {
    const { id, body, queryStyles } = operation;
    const encoder = typeof body === 'string' ? undefined : body.encoder;
    const headers = constantHeaders(operation);
    const styles = [...queryStyles].map(([name, style]) => member(name, literal(style)));
    const members = [
      ...(encoder ? [`body: ${encoder.call}`] : []),
      ...(headers.length > 0 ? [`headers: { ${headers.join(', ')} }`] : []),
      ...(styles.length > 0 ? [`query: styledQuery({ ${styles.join(', ')} })`] : []),
    ];
    return members.length > 0 ? [`    ${id}: { ${members.join(', ')} },`] : [];
  });
}
