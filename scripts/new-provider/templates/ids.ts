import { literal, memberName } from '../../generate/source-text.ts';
import type { IdFacts } from '../facts/parameter-facts.ts';
import type { Scaffold } from '../scaffold.ts';

/** How each form of an id is judged, as the source of an expression over `id`, and the rule in words. */
export const idForms = {
  uuid: {
    test: (id: string) => `/^[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$/i.test(${id})`,
    rule: 'must be a UUID of 36 characters',
  },
  text: {
    test: (id: string) => `!/^\\.{0,2}$|\\p{Surrogate}/u.test(${id})`,
    rule: 'must be a text that a URL can hold: not empty, no dots alone',
  },
  integer: { test: (id: string) => `/^\\d+$/.test(${id})`, rule: 'must be a whole number' },
} as const;

const sources = {
  uuid: `const uuid: IdRule = (id) =>
  typeof id === 'string' && ${idForms.uuid.test('id')} ? undefined : ${literal(idForms.uuid.rule)};`,
  text: `const text: IdRule = (id) =>
  typeof id === 'string' && ${idForms.text.test('id')}
    ? undefined
    : ${literal(idForms.text.rule)};`,
  integer: `const integer: IdRule = (id) =>
  Number.isSafeInteger(id) && Number(id) >= 0 ? undefined : ${literal(idForms.integer.rule)};`,
};

/** `src/validate-ids.ts`: the guard of everything that becomes part of a path. */
export function clientIds({ operations }: Scaffold): string {
  const ids = new Map<string, IdFacts>();
  for (const id of operations.flatMap((operation) => operation.ids)) ids.set(id.name, id);
  const forms = new Set([...ids.values()].map(({ form }) => form));
  return `
import type { Issue } from '@customer-bridge/http';

/** What is wrong with an id, or \`undefined\`. */
type IdRule = (id: unknown) => string | undefined;

${[...forms].map((form) => sources[form]).join('\n\n')}

/** The parameters of the paths, and what the description says of their form. */
const rules: Readonly<Record<string, IdRule>> = {
${[...ids.values()].map(({ name, form }) => `  ${memberName(name)}: ${form},`).join('\n')}
};

/**
 * What is wrong with ids before they become part of a URL: encoding cannot make \`..\` safe, only refusing can, and a
 * lone surrogate cannot be written into a URL at all.
 */
export function idIssues(ids: Readonly<Record<string, unknown>>): Issue[] {
  return Object.entries(ids).flatMap(([path, id]) => {
    const message = Object.hasOwn(rules, path) ? rules[path]!(id) : undefined;
    return message === undefined ? [] : [{ path, message }];
  });
}
`;
}
