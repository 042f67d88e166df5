import type { Customer, CustomerUpdate, YunoClient } from '@customer-bridge/yuno-client';
import { operations } from '@customer-bridge/yuno-types/operations';
import { customerUpdateSchema, idParameterSchema } from '@customer-bridge/yuno-types/validators';
import type { Address, IdentityDocument } from '../customer/value-types.js';
import { parseInstant } from '../customer/instant.js';
import { isE164, splitPhone } from '../customer/phone.js';
import type { CustomerProvider, Readers, Writers, Written } from '../provider/customer-provider.js';
import { parseProviderOptions, type ProviderOptions } from '../provider/provider-options.js';
import { getString } from '../util/property.js';
import { invertNames, renameKeys } from '../util/rename-keys.js';

export type { ProviderOptions } from '../provider/provider-options.js';

/** What Yuno's update accepts, and under which names. Source: docs.y.uno/reference/customers/update-customer. */
export const yunoCapabilities = {
  fields: {
    email: { to: 'email', nullable: true },
    phone: { to: 'phone', nullable: true },
    firstName: { to: 'first_name', nullable: true },
    lastName: { to: 'last_name', nullable: true },
    country: { to: 'country', nullable: true },
    externalId: { to: 'merchant_customer_id' },
    address: { to: 'billing_address', nullable: true },
    identityDocument: { to: 'document', nullable: true },
  },
  providerFields: {
    gender: { kind: 'text', to: 'gender', nullable: true },
    dateOfBirth: { kind: 'text', to: 'date_of_birth', nullable: true },
    nationality: { kind: 'country', to: 'nationality', nullable: true },
    shippingAddress: { kind: 'address', to: 'shipping_address', nullable: true },
    metadata: { kind: 'keyValues', to: 'metadata', nullable: true },
    registeredAt: {
      kind: 'instant',
      to: 'merchant_customer_created_at',
      nullable: true,
      lossy: {
        when: 'sometimes',
        note: 'Yuno takes six fraction digits of a second; the others are cut off',
      },
    },
  },
  reported: { createdAt: 'created_at', updatedAt: 'updated_at' },
} as const;

type Table = typeof yunoCapabilities;

/**
 * The type of {@link yunoCapabilities}. It has a name of its own to keep the compiler's messages about a patch short.
 */
export interface YunoCapabilities extends Table {}

/** The methods of Yuno's client that the adapter calls. */
export type YunoCalls = Pick<YunoClient, 'updateCustomer' | 'getCustomer'>;

/**
 * Makes Yuno a provider of the adapter.
 *
 * @param options `clear: 'null'` once Yuno has confirmed that `null` clears a field; no page says so.
 * @throws BridgeError `configuration` if the client lacks a method or an option is invalid.
 * @example
 * ```ts
 * const customers = createCustomerAdapter({ yuno: yunoProvider(createYunoClient()) });
 * ```
 */
export function yunoProvider(
  client: YunoCalls,
  options: ProviderOptions = {},
): CustomerProvider<YunoCapabilities, Customer> {
  const { clear } = parseProviderOptions('yuno', client, options);
  return {
    name: 'yuno',
    operation: 'updateCustomer',
    request: { ...operations.updateCustomer, idIn: 'path' },
    idSchema: idParameterSchema,
    schema: customerUpdateSchema,
    capabilities: yunoCapabilities,
    write,
    read,
    clear,
    update: (id, changes, call) => client.updateCustomer(id, changes as CustomerUpdate, call),
    get: (id, call) => client.getCustomer(id, call),
  };
}

/** Canonical property names to Yuno's. Source: docs.y.uno/reference/customers/update-customer. */
const addressNames = Object.entries({
  line1: 'address_line_1',
  line2: 'address_line_2',
  neighborhood: 'neighborhood',
  city: 'city',
  state: 'state',
  postalCode: 'zip_code',
  country: 'country',
} satisfies Record<keyof Address, string>);

const documentNames = Object.entries({
  type: 'document_type',
  number: 'document_number',
} satisfies Record<keyof IdentityDocument, string>);

const canonicalAddressNames = invertNames(addressNames);
const canonicalDocumentNames = invertNames(documentNames);

/** Text, countries and metadata are sent as they are. */
const write: Writers = {
  phone: writePhone,
  address: (address) => ({ value: renameKeys(address, addressNames) }),
  identityDocument: (document) => ({ value: renameKeys(document, documentNames) }),
  instant: writeInstant,
};

const read: Readers = {
  phone: readPhone,
  address: (value) => renameKeys(value, canonicalAddressNames),
  identityDocument: (value) => renameKeys(value, canonicalDocumentNames),
  instant: readInstant,
};

/** `+573132450765` becomes calling code `57` and number `3132450765`. */
function writePhone(phone: string): Written {
  const split = splitPhone(phone);
  return 'problem' in split
    ? { refused: `Yuno takes calling code and number apart, and ${split.problem}` }
    : { value: { country_code: split.callingCode, number: split.number } };
}

/**
 * Yuno's country reference lists the three area codes of the Dominican Republic (+1) as calling codes.
 * Source: docs.y.uno/reference/country-reference.
 */
const dominicanAreaCodes: ReadonlySet<string> = new Set(['809', '829', '849']);

/** The E.164 number, or `undefined` if the two parts do not form one. */
function readPhone(value: unknown): string | undefined {
  const code = getString(value, 'country_code')?.replace(/^(?:\+|00)/, '');
  const number = getString(value, 'number');
  if (!code || !number) return undefined;
  const phone = `+${dominicanAreaCodes.has(code) ? '1' : ''}${code}${number}`;
  return isE164(phone) && 'callingCode' in splitPhone(phone) ? phone : undefined;
}

/**
 * Yuno's dates have 27 characters: UTC with six fraction digits. Source:
 * docs.y.uno/reference/customers/update-customer.
 */
const fractionDigits = 6;

/** Converts an instant to Yuno's form; further fraction digits are cut off. */
function writeInstant(text: string): Written {
  const instant = parseInstant(text);
  if (!instant) return { refused: 'Yuno takes a date and time of RFC 3339' };
  const fraction = instant.fraction.slice(0, fractionDigits).padEnd(fractionDigits, '0');
  return { value: `${instant.seconds}.${fraction}Z`, lossy: instant.fraction.length > fractionDigits };
}

/** Brings a reported instant into the same form, so that two spellings of one instant are equal. */
function readInstant(value: unknown): string | undefined {
  const written = typeof value === 'string' ? writeInstant(value) : undefined;
  return written && 'value' in written ? String(written.value) : undefined;
}
