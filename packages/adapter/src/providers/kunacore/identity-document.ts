import type { IdentityDocument } from '../canonical-patch.js';
import type { Written } from '../provider.js';

export function writeIdentityDocument({ number }: IdentityDocument): Written {
  return { value: number };
}

/** The number is all that KunaCore holds. */
export function readIdentityDocument(value: unknown): Partial<IdentityDocument> | undefined {
  return typeof value === 'string' ? { number: value } : undefined;
}
