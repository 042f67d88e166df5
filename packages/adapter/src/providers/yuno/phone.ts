import { isE164, splitPhone } from '../../customer/phone.js';
import { getText } from '../../util/text-at.js';
import type { Written } from '../../provider/customer-provider.js';

/** `+573132450765` is calling code `57` and number `3132450765`. */
export function writePhone(phone: string): Written {
  const split = splitPhone(phone);
  return 'problem' in split
    ? { refused: `Yuno takes calling code and number apart, and ${split.problem}` }
    : { value: { country_code: split.callingCode, number: split.number } };
}

/**
 * Yuno's country reference gives the Dominican Republic three calling codes, which are area codes of North America's.
 * Source: docs.y.uno/reference/country-reference.
 */
const areaCodes: ReadonlySet<string> = new Set(['809', '829', '849']);

/** The E.164 number, where the two parts make one that can be split again. */
export function readPhone(value: unknown): string | undefined {
  const code = getText(value, 'country_code')?.replace(/^\+/, '');
  const number = getText(value, 'number');
  if (!code || !number) return undefined;
  const phone = `+${areaCodes.has(code) ? '1' : ''}${code}${number}`;
  return isE164(phone) && 'callingCode' in splitPhone(phone) ? phone : undefined;
}
