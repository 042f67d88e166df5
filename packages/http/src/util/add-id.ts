/** Adds the id to a body as its first property; a property `id` of `changes` does not replace it. */
export function addId<Id, Changes extends object>(id: Id, changes: Changes): Changes & { id: Id } {
  return { ...{ id }, ...changes, id };
}
