import type { Scaffold } from '../facts/facts.ts';

/** `.changeset/new-<provider>.md`. */
export function changeset({ name, type }: Scaffold): string {
  return `
---
'@customer-bridge/${name}-types': minor
'@customer-bridge/${name}-client': minor
'@customer-bridge/adapter': minor
---

Added ${type}: its types, validators and a typed client, and a provider of the adapter.
`;
}
