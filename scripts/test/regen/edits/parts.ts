import type { Loose } from '../judged.ts';

/** The parts of the sample that the edits change. */
export type Parts = ReturnType<typeof partsOf>;

export type Edit = (parts: Parts) => unknown;

/** Edits with each change that they have to be: `level subject: text`. */
export interface Edits {
  /** Those that are one change, by that. */
  readonly one: Readonly<Record<string, Edit>>;
  readonly several?: readonly (readonly [edit: Edit, ...changes: string[]])[];
  /** Those that say the same in another form. */
  readonly same?: readonly Edit[];
}

export function partsOf(document: Loose) {
  const path = document.paths['/things/{id}'];
  const { components, servers } = document;
  const { schemas, securitySchemes: schemes } = components;
  const { patch: update } = path;
  const { parameters, responses } = update;
  return {
    ...{ document, path, components, schemas, schemes, server: servers[0] },
    ...{ update, parameters, responses, success: responses['200'] },
    // The properties of what is sent, and of what is answered.
    ...{ sent: schemas.Change.properties, answered: schemas.Thing.properties },
  };
}

export const text = { type: 'string' };
export const orNull = { type: 'null' };
export const problem = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } };
export const thing = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } };
export const ref = (name: string, section = 'schemas'): object => ({
  $ref: `#/components/${section}/${name}`,
});
export const content = (body: Loose): Loose => body.content['application/json'];

/** Moves a member of an object to another name. */
export function rename(object: Loose, from: string, to: string): void {
  object[to] = object[from];
  delete object[from];
}
