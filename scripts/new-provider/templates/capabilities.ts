import type { Scaffold } from '../scaffold.ts';
import { docstring } from './source.ts';

/** `capabilities.ts` of a mapping, with every verdict open. */
export function capabilities({ type, variable, update }: Scaffold): string {
  return `
${docstring([
  `What ${type}'s \`${update.operation.id}\` takes, and under which name. Nothing is mapped yet, so every field is unsupported.`,
  `A field belongs here once its place is documented: \`email: { to: 'contact.email' }\`, with \`from\` where the answer has another name for it and \`lossy\` where ${type} cannot keep all of it. Fields of ${type}'s own belong to \`providerFields\`, each with its kind, and the names of the instants that it reports to \`reported\`.`,
])}
export const ${variable}Capabilities = {
  fields: {},
  providerFields: {},
  reported: {},
} as const;

type Table = typeof ${variable}Capabilities;

/** The same as a type with a name, which keeps the compiler's messages about a patch short. */
export interface ${type}Capabilities extends Table {}
`;
}
