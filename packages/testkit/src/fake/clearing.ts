import { keyOf, problemsOf, type StandardSchema } from './standard-schema.js';

/** What a request schema says about a body in which `null` clears a member, whatever the schema says of `null`. */
export function problemsWhereNullClears(schema: StandardSchema, body: unknown): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return problemsOf(schema, body);
  const members = Object.entries(body);
  const set = Object.fromEntries(members.filter(([, value]) => value !== null));
  const cleared = members.filter(([, value]) => value === null).map(([name]) => name);
  return [
    ...problemsOf(schema, set),
    ...cleared
      .filter((name) => !hasMember(schema, name))
      .flatMap((name) => problemsOf(schema, { ...set, [name]: null })),
  ];
}

/** Whether a schema that refuses unknown members has a member of this name. */
export function hasMember(schema: StandardSchema, name: string): boolean {
  // A null is refused in every member, and in another way where the member itself is unknown.
  return verdictOnNull(schema, name) !== verdictOnNull(schema, 'no member has this name');
}

function verdictOnNull(schema: StandardSchema, name: string): string | undefined {
  const { issues = [] } = schema['~standard'].validate({ [name]: null });
  return issues.find(({ path = [] }) => keyOf(path[0]) === name)?.message;
}
