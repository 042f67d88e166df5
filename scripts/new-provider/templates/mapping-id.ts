import { literal } from '../../generate/source-text.ts';
import type { Scaffold } from '../scaffold.ts';
import { idForms } from './ids.ts';

/** `id.ts` of a mapping: the form of an id that the description gives, and no other. */
export function mappingId({ type, update: { id, idPlace } }: Scaffold): string {
  const isText = idPlace === 'body' && id.form === 'text';
  const { test, rule } = isText ? { test: () => `id !== ''`, rule: 'must not be empty' } : idForms[id.form];
  return `
/** The form that the description of ${type} gives its ids. The text never quotes the id. */
export function idProblem(id: string): string | undefined {
  return ${test('id')} ? undefined : ${literal(rule)};
}
`;
}
