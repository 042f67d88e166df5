import type { IdentityDocument } from '../../customer/canonical-patch.js';
import type { Written } from '../../provider/customer-provider.js';
import { invertNames, renameKeys } from '../../util/rename-keys.js';

/** Canonical member to Yuno's. Source: docs.y.uno/reference/customers/update-customer. */
const names = Object.entries({
  type: 'document_type',
  number: 'document_number',
} satisfies Record<keyof IdentityDocument, string>);

const canonicalNames = invertNames(names);

export function writeIdentityDocument(document: IdentityDocument): Written {
  return { value: renameKeys(document, names) };
}

export function readIdentityDocument(value: unknown): Partial<IdentityDocument> | undefined {
  return renameKeys(value, canonicalNames);
}
