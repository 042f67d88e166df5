import { keyOf, problemsOf, type StandardSchema } from './standard-schema.js';

/**
 * Validates an update in which `null` clears a property. It may wherever the provider's response may hold `null`; any
 * other `null` is validated like every value.
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
    ([name, value]) =>
      value !== null || !hasProperty(requestSchema, name) || !mayBeNull(customerSchema, name),
  );
  return problemsOf(requestSchema, Object.fromEntries(kept));
}

/** True if a schema has a property of this name, whether or not it allows unknown ones. */
export function hasProperty(schema: StandardSchema, name: string): boolean {
  // No property accepts a function. The message differs between a known property and an unknown one, which may pass.
  return messageFor(schema, name, notJson) !== messageFor(schema, 'no property has this name', notJson);
}

function mayBeNull(schema: StandardSchema, name: string): boolean {
  return hasProperty(schema, name) && messageFor(schema, name, null) === undefined;
}

function notJson(): void {}

function messageFor(schema: StandardSchema, name: string, value: unknown): string | undefined {
  const { issues = [] } = schema['~standard'].validate({ [name]: value });
  return issues.find(({ path = [] }) => keyOf(path[0]) === name)?.message;
}
