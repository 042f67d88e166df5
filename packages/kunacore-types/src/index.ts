// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

import type { components } from './openapi.js';

export type { paths, components, operations, LoginRequest, CustomerUpdate, CustomerCreate, CustomerDetailsRequest, CustomerFind, LoginResponse, CustomerEnvelope, CustomerListEnvelope, Customer, ErrorResponse } from './openapi.js';

/** A country as ISO 3166-1 alpha-2 writes it, for example `UA` for Ukraine. The pages name no closed list. */
export type CountryCode = components['schemas']['CountryCode'];
