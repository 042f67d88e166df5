import type { Readers, Writers } from '../../provider/customer-provider.js';
import { writeAddress } from './address.js';
import { readIdentityDocument, writeIdentityDocument } from './identity-document.js';

/** How each kind of value is told to KunaCore; text, countries and phones go as they are. */
export const write: Writers = {
  address: writeAddress,
  identityDocument: writeIdentityDocument,
};

/** How each kind of value is told by KunaCore. One line is never taken apart into an address again. */
export const read: Readers = {
  identityDocument: readIdentityDocument,
};
