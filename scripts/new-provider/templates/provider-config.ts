import { literal } from '../../generate/source-text.ts';
import type { Scaffold } from '../scaffold.ts';
import { parameterSchema } from './ids.ts';
import { importOf, member } from './source.ts';

/** `src/provider-config.ts`: what differs from provider to provider. */
export function config({ name, type, operations, security }: Scaffold): string {
  const checks = operations.map(({ answer }) => answer.check);
  const uses = (check: string): boolean => checks.some((one) => one.startsWith(check));
  const helpers = [
    ...(uses('holds(') ? ['type ResponseCheck'] : []),
    ...(uses('isObject') || uses('holds(') ? ['isObject'] : []),
    ...(uses('isResource') ? ['isResource'] : []),
    'type ProviderConfig',
  ];
  const ids = new Map(operations.flatMap(({ ids }) => ids.map((id) => [id.name, parameterSchema(id)])));
  const headers = security.credentials
    .map(({ header }) => header)
    .filter((header) => header !== 'authorization');
  const own = new Set([...headers, ...operations.flatMap(({ headerNames }) => headerNames)]);
  return `
${importOf('import', helpers, '@customer-bridge/http')}import { operations } from '@customer-bridge/${name}-types/operations';
${importOf('import', [...ids.values()].toSorted(), `@customer-bridge/${name}-types/validators`)}import { version } from './version.js';
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
/** What is particular to ${type}, as data. */
export const config: ProviderConfig = {
  name: '${name}',
  operations,
  pathParameters: { ${[...ids].map(([parameter, schema]) => member(parameter, schema)).join(', ')} },
  answers: {
${operations.map(({ id, answer }) => `    ${id}: ${answer.check},`).join('\n')}
  },
  // No code of ${type}'s own is known to say more than its status: the statuses decide.
  errorCodes: {},
  requestIdHeader: undefined,
  login: undefined,
  reservedHeaders: [${[...own].map(literal).join(', ')}],
  userAgent: \`customer-bridge-${name}/\${version}\`,
};
`;
}
