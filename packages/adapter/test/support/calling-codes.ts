import { isCallingCode } from '../../src/customer/phone.js';

/** Every calling code, of which none has more than three digits. */
export const callingCodes: readonly string[] = Array.from({ length: 999 }, (_, index) =>
  String(index + 1),
).filter(isCallingCode);
