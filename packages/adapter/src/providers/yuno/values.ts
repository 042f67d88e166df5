import type { Readers, Writers } from '../../provider/customer-provider.js';
import { readAddress, writeAddress } from './address.js';
import { readIdentityDocument, writeIdentityDocument } from './identity-document.js';
import { readInstant, writeInstant } from './instant.js';
import { readPhone, writePhone } from './phone.js';

/** How each kind of value is told to Yuno; text, countries and metadata go as they are. */
export const write: Writers = {
  phone: writePhone,
  address: writeAddress,
  identityDocument: writeIdentityDocument,
  instant: writeInstant,
};

/** How each kind of value is told by Yuno. */
export const read: Readers = {
  phone: readPhone,
  address: readAddress,
  identityDocument: readIdentityDocument,
  instant: readInstant,
};
