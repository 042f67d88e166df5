/**
 * The `authorization` header of basic authentication, in UTF-8. Either part may be empty. Source: RFC 7617.
 */
export function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
