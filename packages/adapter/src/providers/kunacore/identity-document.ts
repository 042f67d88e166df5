import type { IdentityDocument } from '../../customer/canonical-patch.js';
import type { Written } from '../../provider/customer-provider.js';

export function writeIdentityDocument({ number }: IdentityDocument): Written {
  return { value: number };
}

/** The number is all that KunaCore holds. */
export function readIdentityDocument(value: unknown): Partial<IdentityDocument> | undefined {
  return typeof value === 'string' ? { number: value } : undefined;
}
