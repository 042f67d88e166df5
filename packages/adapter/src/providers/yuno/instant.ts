import { parseInstant } from '../../customer/instant.js';
import type { Written } from '../../provider/customer-provider.js';

/** Yuno's dates have 27 characters: UTC with six fraction digits. Source: docs.y.uno/reference/customers/update-customer. */
const fractionDigits = 6;

/** An instant in Yuno's form; digits behind the sixth are cut off. */
export function writeInstant(text: string): Written {
  const instant = parseInstant(text);
  if (!instant) return { refused: 'Yuno takes a date and time of RFC 3339' };
  const fraction = instant.fraction.slice(0, fractionDigits).padEnd(fractionDigits, '0');
  return { value: `${instant.seconds}.${fraction}Z`, lossy: instant.fraction.length > fractionDigits };
}

/** The same form of whatever Yuno reports, so that two spellings of one instant compare as the same. */
export function readInstant(value: unknown): string | undefined {
  const written = typeof value === 'string' ? writeInstant(value) : undefined;
  return written && 'value' in written ? String(written.value) : undefined;
}
