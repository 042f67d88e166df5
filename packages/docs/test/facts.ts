import type { ProviderFacts } from '../site/field-map.ts';
import { providerFacts } from '../site/provider-facts.ts';

/** Every provider's facts, read once for all tests of a file. */
export const facts: readonly ProviderFacts[] = await providerFacts();
