/** A body that names its resource: the id is the first property, and no property of `changes` replaces it. */
export function withId<Id, Changes extends object>(id: Id, changes: Changes): Changes & { id: Id } {
  return { ...{ id }, ...changes, id };
}
