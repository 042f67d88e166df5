import type { Loose } from '../judged.ts';

/** The parts of the sample that the edits change. */
export interface Parts {
  readonly document: Loose;
  readonly path: Loose;
  readonly update: Loose;
  readonly components: Loose;
  readonly schemas: Loose;
  /** The properties of what is sent, and of what is answered. */
  readonly sent: Loose;
  readonly answered: Loose;
}

/** An edit, and each change that it has to be: `level subject: text`. */
export type Edit = readonly [edit: (parts: Parts) => unknown, ...changes: string[]];

export function partsOf(document: Loose): Parts {
  const path = document.paths['/things/{id}'];
  const { components } = document;
  const { schemas } = components;
  return {
    ...{ document, path, update: path.patch, components, schemas },
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
