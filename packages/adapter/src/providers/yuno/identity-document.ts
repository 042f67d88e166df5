import type { IdentityDocument } from '../../customer/canonical-patch.js';
import type { Written } from '../../provider/customer-provider.js';
import { inverse, rename } from '../../util/rename-keys.js';

/** Canonical member to Yuno's. Source: docs.y.uno/reference/customers/update-customer. */
const names = Object.entries({
  type: 'document_type',
  number: 'document_number',
} satisfies Record<keyof IdentityDocument, string>);

const canonicalNames = inverse(names);

export function writeIdentityDocument(document: IdentityDocument): Written {
  return { value: rename(document, names) };
}

export function readIdentityDocument(value: unknown): Partial<IdentityDocument> | undefined {
  return rename(value, canonicalNames);
}
