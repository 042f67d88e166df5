const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Yuno's ids are UUIDs of 36 characters. Source: docs.y.uno/reference/customers/update-customer. */
export function idProblem(id: string): string | undefined {
  return uuid.test(id) ? undefined : 'must be a UUID of 36 characters';
}
