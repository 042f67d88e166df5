import type { KeyValue } from '../customer-patch.js';
import type { Written } from '../provider.js';

export function writeMetadata(pairs: readonly KeyValue[]): Written {
  return { value: pairs.map(({ key, value }) => ({ key, value })) };
}
