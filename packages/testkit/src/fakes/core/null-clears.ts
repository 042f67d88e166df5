import { keyOf, problemsOf, type StandardSchema } from './standard-schema.js';

/**
 * What a request schema says about a change in which `null` clears a member. That is possible where the answered
 * customer may hold `null`; everywhere else a `null` is judged like any other value.
 */
export function problemsOfUpdate(
  requestSchema: StandardSchema,
  customerSchema: StandardSchema,
  body: unknown,
): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return problemsOf(requestSchema, body);
  }
  const kept = Object.entries(body).filter(
    ([name, value]) => value !== null || !hasMember(requestSchema, name) || !mayBeNull(customerSchema, name),
  );
  return problemsOf(requestSchema, Object.fromEntries(kept));
}

/** Whether a schema has a member of this name, be it closed or open to unknown members. */
export function hasMember(schema: StandardSchema, name: string): boolean {
  // What JSON cannot hold is refused in every member, and otherwise, or not at all, where the member is unknown.
  return verdictOn(schema, name, noJson) !== verdictOn(schema, 'no member has this name', noJson);
}

function mayBeNull(schema: StandardSchema, name: string): boolean {
  return hasMember(schema, name) && verdictOn(schema, name, null) === undefined;
}

function noJson(): void {}

function verdictOn(schema: StandardSchema, name: string, value: unknown): string | undefined {
  const { issues = [] } = schema['~standard'].validate({ [name]: value });
  return issues.find(({ path = [] }) => keyOf(path[0]) === name)?.message;
}
