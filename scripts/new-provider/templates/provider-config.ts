import { literal } from '../../generate/source-text.ts';
import type { Scaffold } from '../scaffold.ts';
import { isConstantHeader } from './client-method.ts';
import { importOf, member } from './source.ts';

/** `src/provider-config.ts`: what differs from provider to provider. */
export function config({ name, type, operations, security }: Scaffold): string {
  const ids = pathParameters(operations);
  const isShared = ![...ids.values()].includes('anything');
  const checks = operations.map(({ answer }) => answer.check);
  const uses = (check: string): boolean => checks.some((one) => one.startsWith(check));
  const forms = requestForms(operations);
  const encoders = 'formBody jsonBody styledQuery'
    .split(' ')
    .filter((name) => forms.some((form) => form.includes(`${name}(`)));
  const helpers = [
    ...encoders,
    ...(uses('holds(') ? ['type ResponseCheck'] : []),
    ...(uses('isObject') || uses('holds(') || uses('(body) => isObject') ? ['isObject'] : []),
    ...(uses('isResource') || uses('(body) => isResource') ? ['isResource'] : []),
    ...(operations.some(({ answer }) => answer.wrapper !== undefined) ? ['ownProperty'] : []),
    'type ProviderConfig',
    ...(isShared ? [] : ['type RequestSchema']),
  ];
  const headers = [security.credentials, ...security.byOperation.values()].flat().map(({ header }) => header);
  const own = new Set([...headers, ...operations.flatMap(({ headerNames }) => headerNames)]);
  own.delete('authorization');
  return `
${importOf('import', helpers, '@customer-bridge/http')}import { operations } from '@customer-bridge/${name}-types/operations';
${importOf('import', [...new Set(ids.values())].filter((name) => name !== 'anything').toSorted(), `@customer-bridge/${name}-types/validators`)}import { version } from './version.js';
${
  uses('holds(')
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
  return operations.flatMap(({ id, body, answer, filled, queryStyles }) => {
    const encoder = typeof body === 'string' ? undefined : body.encoder;
    const headers = [
      ...(answer.accept === undefined ? [] : [member('accept', literal(answer.accept))]),
      ...filled.flatMap(({ in: place, name, value }) =>
        isConstantHeader(place, value) ? [member(name.toLowerCase(), literal(String(value.constant)))] : [],
      ),
    ];
    const styles = [...queryStyles].map(([name, style]) => member(name, literal(style)));
    const members = [
      ...(encoder ? [`body: ${encoder.call}`] : []),
      ...(headers.length > 0 ? [`headers: { ${headers.join(', ')} }`] : []),
      ...(styles.length > 0 ? [`query: styledQuery({ ${styles.join(', ')} })`] : []),
    ];
    return members.length > 0 ? [`    ${id}: { ${members.join(', ')} },`] : [];
  });
}
