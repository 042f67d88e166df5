// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

import type { components } from './openapi.js';

export type { paths, components, operations } from './openapi.js';

/**
 * The email and the password that KunaCore issued together with the merchant id. Both are needed; that is told in
 * words alone, because the names of the members are inferred.
 */
export type LoginRequest = components['schemas']['LoginRequest'];

/**
 * The customer's id and the fields that change; a field left out stays as it is. No page says what `null` does, so
 * it is not accepted.
 */
export type CustomerUpdate = components['schemas']['CustomerUpdate'];

/** A new customer, who must have been verified beforehand. */
export type CustomerCreate = components['schemas']['CustomerCreate'];

/** Which customer to return. */
export type CustomerDetailsRequest = components['schemas']['CustomerDetailsRequest'];

/** Filters, in any combination, and a page of the result. */
export type CustomerFind = components['schemas']['CustomerFind'];

/** The answer to a login. No page tells how long a token lives or how to refresh it. */
export type LoginResponse = components['schemas']['LoginResponse'];

/** One customer. */
export type CustomerEnvelope = components['schemas']['CustomerEnvelope'];

/** Customers. Another operation of the API answers a list like this; for customers it is inferred. */
export type CustomerListEnvelope = components['schemas']['CustomerListEnvelope'];

/**
 * A customer as KunaCore reports it. The country, the verification document, the home address and the taxpayer number
 * can be written but do not come back.
 */
export type Customer = components['schemas']['Customer'];

/** An error. Undocumented, so every member is possible and none is promised. */
export type ErrorResponse = components['schemas']['ErrorResponse'];

/** A country as ISO 3166-1 alpha-2 writes it, for example `UA` for Ukraine. The pages name no closed list. */
export type CountryCode = components['schemas']['CountryCode'];
