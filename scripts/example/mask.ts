const mask = '***';

// The only headers whose value says nothing about a person or a secret.
const openHeaders = new Set(['accept', 'content-type', 'user-agent']);
// What the connection, not the client, puts there.
const connectionHeaders =
  /^(?:host|connection|content-length|transfer-encoding|accept-(?:language|encoding)|sec-fetch-mode)$/;

/** A header as a line, its value masked unless it is harmless; undefined for those of the connection. */
export function maskHeader(name: string, value: string): string | undefined {
  if (connectionHeaders.test(name)) return undefined;
  const shown = openHeaders.has(name) ? value : value.startsWith('Bearer ') ? `Bearer ${mask}` : mask;
  return `${name}: ${shown}`;
}

/** A body with every value masked but the customer's id. */
export function maskBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return mask;
  if (Array.isArray(body)) return body.map(maskBody);
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, name === 'id' ? value : maskBody(value)]),
  );
}
