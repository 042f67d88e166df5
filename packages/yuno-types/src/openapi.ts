// Generated from specs/yuno/openapi.yaml by `node scripts/generate.ts yuno`; edit the spec, not this file.

export interface paths {
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a customer by the merchant's id
         * @description Returns the one customer with this `merchant_customer_id`, not a list.
         */
        get: operations["findCustomerByMerchantId"];
        put?: never;
        /**
         * Create a customer
         * @description Registers a customer under the merchant's own id.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Yuno's id of the customer, a UUID.
                 * @example 94121f98-98f7-4d57-aa5f-228401d35b12
                 */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Get a customer
         * @description Returns one customer by Yuno's id.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        /**
         * Delete a customer
         * @description Deletes or anonymises a customer, and starts the deletion at the payment providers that the customer dealt with.
         *     The answer says that the work was accepted, not that it is done.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * Update a customer
         * @description Changes the given fields of a customer that was created earlier and leaves all others as they are.
         *
         *     A repeat of the same change leaves the same customer. What `null` does, and whether a nested value merges with the
         *     stored one or replaces it, is stated nowhere.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CustomerUpdate: CustomerUpdate;
        CustomerCreate: CustomerCreate;
        DocumentInput: DocumentInput;
        DocumentCreate: DocumentCreate;
        PhoneInput: PhoneInput;
        PhoneCreate: PhoneCreate;
        AddressInput: AddressInput;
        BillingAddressCreate: BillingAddressCreate;
        ShippingAddressCreate: ShippingAddressCreate;
        MetadataItemInput: MetadataItemInput;
        Customer: Customer;
        Document: Document;
        Phone: Phone;
        Address: Address;
        MetadataItem: MetadataItem;
        ErrorResponse: ErrorResponse;
        /**
         * @description One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
         *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
         * @enum {string}
         */
        CountryCode: "AF" | "AX" | "AL" | "DZ" | "AS" | "AD" | "AO" | "AI" | "AQ" | "AG" | "AR" | "AM" | "AW" | "AU" | "AT" | "AZ" | "BS" | "BH" | "BD" | "BB" | "BY" | "BE" | "BZ" | "BJ" | "BM" | "BT" | "BO" | "BQ" | "BA" | "BW" | "BV" | "BR" | "IO" | "BN" | "BG" | "BF" | "BI" | "CV" | "KH" | "CM" | "CA" | "KY" | "CF" | "TD" | "CL" | "CN" | "CX" | "CC" | "CO" | "KM" | "CG" | "CD" | "CK" | "CR" | "CI" | "HR" | "CU" | "CW" | "CY" | "CZ" | "DK" | "DJ" | "DM" | "DO" | "EC" | "EG" | "SZ" | "GQ" | "ER" | "EE" | "ET" | "FK" | "FO" | "FJ" | "FI" | "FR" | "GF" | "PF" | "TF" | "GA" | "GM" | "GE" | "DE" | "GH" | "GI" | "GR" | "GL" | "GD" | "GP" | "GU" | "GT" | "GG" | "GN" | "GW" | "GY" | "HT" | "HM" | "VA" | "HN" | "HK" | "HU" | "IS" | "IN" | "ID" | "IR" | "IQ" | "IE" | "IM" | "IL" | "IT" | "JM" | "JP" | "JE" | "JO" | "KZ" | "KE" | "KI" | "KR" | "KW" | "KG" | "LA" | "LV" | "LB" | "LS" | "LR" | "LY" | "LI" | "LT" | "LU" | "MO" | "MK" | "MG" | "MW" | "MY" | "MV" | "ML" | "MT" | "MH" | "MQ" | "MR" | "MU" | "YT" | "MX" | "FM" | "MD" | "MC" | "MN" | "ME" | "MS" | "MA" | "MZ" | "MM" | "NA" | "NR" | "NP" | "NL" | "NC" | "NZ" | "NI" | "NE" | "NG" | "NU" | "NF" | "MP" | "NO" | "OM" | "PK" | "PW" | "PS" | "PA" | "PG" | "PY" | "PE" | "PH" | "PN" | "PL" | "PT" | "PR" | "QA" | "RE" | "RO" | "RU" | "RW" | "BL" | "SH" | "KN" | "LC" | "MF" | "PM" | "VC" | "WS" | "SM" | "ST" | "SA" | "SN" | "RS" | "SC" | "SL" | "SG" | "SX" | "SK" | "SI" | "SB" | "SO" | "ZA" | "GS" | "SS" | "ES" | "LK" | "SD" | "SR" | "SJ" | "SE" | "CH" | "SY" | "TW" | "TJ" | "TZ" | "TH" | "TL" | "TG" | "TK" | "TO" | "TT" | "TN" | "TR" | "TM" | "TC" | "TV" | "UG" | "UA" | "AE" | "GB" | "US" | "UM" | "UY" | "UZ" | "VU" | "VE" | "VN" | "VG" | "VI" | "WF" | "EH" | "YE" | "ZM" | "ZW";
    };
    responses: {
        /** @description A key is missing, wrong or expired, or the call comes from an address that is not allowed. */
        Unauthorized: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /**
         * @description The keys are right, but they do not allow this call. `AUTHORIZATION_REQUIRED` may also mean that the account has to
         *     be named in an `account-code` header: one page (docs.y.uno/docs/troubleshooting/common-issues) asks for it in every
         *     call, the update page for the two keys alone.
         */
        Forbidden: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /**
         * @description Nothing is there. Pages of Yuno differ on whether an unknown customer is this or a 400 with
         *     `CUSTOMER_NOT_FOUND`: expect both.
         */
        NotFound: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description Yuno gave up waiting. Whether the request was carried out is not stated, so expect both. */
        RequestTimeout: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /**
         * @description Too many requests. Wait, for as long as `Retry-After` asks if it is there, and then with growing pauses. Another
         *     page (docs.y.uno/docs/basic-concepts/error-handling) asks for growing pauses too, without a code or a header.
         */
        TooManyRequests: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                /** @description How long to wait before the next request, in seconds or as an HTTP date. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /**
         * @description Something failed at Yuno. Whether the request was carried out is not stated, so expect both. A page asks to retry
         *     with growing pauses (docs.y.uno/docs/basic-concepts/error-handling).
         */
        InternalServerError: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description A service behind Yuno's gateway failed. Whether the request was carried out is not stated, so expect both. */
        BadGateway: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description Yuno is not available for the moment. */
        ServiceUnavailable: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /**
         * @description Yuno ran out of time. The request may or may not have been carried out
         *     (docs.y.uno/docs/basic-concepts/error-handling).
         */
        GatewayTimeout: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The body is too large. No page says how much is. */
        ContentTooLarge: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The body is not labelled `application/json`. */
        UnsupportedMediaType: {
            headers: {
                /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                "x-trace-id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
        TraceId: string;
        /** @description How long to wait before the next request, in seconds or as an HTTP date. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    findCustomerByMerchantId: {
        parameters: {
            query: {
                /**
                 * @description The merchant's own id of the customer. The page does not mark it as required, but
                 *     without it there is nothing to look up.
                 * @example 1744402154
                 */
                merchant_customer_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Customer;
                };
            };
            /** @description No customer has this id. */
            400: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new customer. */
        requestBody: {
            content: {
                "application/json": CustomerCreate;
            };
        };
        responses: {
            /** @description The new customer. */
            201: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Customer;
                };
            };
            /**
             * @description The request is not acceptable. `CUSTOMER_ID_DUPLICATED`: another customer has this `merchant_customer_id`, so
             *     the customer is already there, and can be found by that id. The create page itself names `INVALID_REQUEST` alone.
             */
            400: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Yuno's id of the customer, a UUID.
                 * @example 94121f98-98f7-4d57-aa5f-228401d35b12
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Customer;
                };
            };
            /** @description No customer has this id. */
            400: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Id of the account, as the Yuno dashboard shows it; a UUID.
                 * @example 493e9374-510a-4201-9e09-de669d75f256
                 */
                "x-account-code": string;
            };
            path: {
                /**
                 * @description Yuno's id of the customer, a UUID.
                 * @example 94121f98-98f7-4d57-aa5f-228401d35b12
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted, with an empty body. */
            202: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No customer has this id, or the request is not acceptable. */
            400: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Yuno's id of the customer, a UUID.
                 * @example 94121f98-98f7-4d57-aa5f-228401d35b12
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description The fields to change. The page does not mark the body as required; without one there is nothing to change. */
        requestBody: {
            content: {
                "application/json": CustomerUpdate;
            };
        };
        responses: {
            /** @description The whole customer after the change. */
            200: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Customer;
                };
            };
            /**
             * @description The request is not acceptable. The update page names `INVALID_REQUEST` alone. The list of all codes has
             *     `CUSTOMER_NOT_FOUND` and `CUSTOMER_ID_DUPLICATED` too, and does not say for which operations: that an unknown id
             *     and a taken `merchant_customer_id` are refused like this here is presumed.
             */
            400: {
                headers: {
                    /** @description Yuno's id of this request; quote it to the support. Every response carries it. */
                    "x-trace-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorResponse;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
/**
 * @description The fields that change; a field left out stays as it is. Every field may be changed, and none is required. The
 *     fields are those of the create, but for the building numbers of an address, which the update page does not list.
 *     No page says what `null` does, so it is not accepted.
 */
export interface CustomerUpdate {
    /**
     * @description The merchant's own id of the customer.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example 1744402154
     */
    merchant_customer_id?: string | undefined;
    /**
     * Format: date-time
     * @description When the customer registered with the merchant, ISO 8601. The fixed length leaves room for six fraction digits
     *     and a `Z`.
     *     27 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example 2022-05-09T20:46:54.786342Z
     */
    merchant_customer_created_at?: string | undefined;
    /**
     * @description Given name.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example John
     */
    first_name?: string | undefined;
    /**
     * @description Surname.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example Doe
     */
    last_name?: string | undefined;
    /**
     * @description Gender. The page gives no list of values and no length; the examples use `F` and `M`, and other pages of
     *     Yuno list `NB`, `NA`, `NK` and `U`, each a different selection.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example F
     */
    gender?: string | undefined;
    /**
     * Format: date
     * @description Date of birth as `YYYY-MM-DD`.
     *     10 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example 1990-02-28
     */
    date_of_birth?: string | undefined;
    /**
     * @description Email address. The page names no format beyond the length.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example john.doe2@gmail.com
     */
    email?: string | undefined;
    /**
     * @description Nationality, one of the listed ISO 3166-1 codes.
     *     One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
     *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    nationality?: components["schemas"]["CountryCode"] | undefined;
    /**
     * @description Country of the customer, one of the listed ISO 3166-1 codes.
     *     One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
     *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country?: components["schemas"]["CountryCode"] | undefined;
    /**
     * @description Identity document. No page says whether a partial document merges with the stored one, and Yuno's own client
     *     asks for both parts in an update too: one part alone may be refused, so send both.
     *     An identity document.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    document?: DocumentInput | undefined;
    /**
     * @description Phone number. No page says whether a partial phone merges with the stored one, and Yuno's own client asks for
     *     both parts in an update too: one part alone may be refused, so send both.
     *     A phone number in two parts.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    phone?: PhoneInput | undefined;
    /**
     * @description Billing address. No page says whether a partial address merges with the stored one, and Yuno's own client asks
     *     for the first line and the city in an update too: send the whole address.
     *     An address in an update.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    billing_address?: AddressInput | undefined;
    /**
     * @description Shipping address. No page says whether a partial address merges with the stored one, and Yuno's own client asks
     *     for the first line and the city in an update too: send the whole address.
     *     An address in an update.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    shipping_address?: AddressInput | undefined;
    /**
     * @description Pairs of the merchant's own, up to 50. They must not hold sensitive or personal data
     *     (docs.y.uno/reference/customers/the-customer-object). No page says whether a new list merges with the stored one.
     *     At most 50 items.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    metadata?: MetadataItemInput[] | undefined;
}
/** @description A new customer. Only the merchant's own id is required; the limits are those of the update. */
export interface CustomerCreate {
    /**
     * @description The merchant's own id of the customer.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example 1744402154
     */
    merchant_customer_id: string;
    /**
     * Format: date-time
     * @description When the customer registered with the merchant, ISO 8601. The fixed length leaves room for six fraction digits
     *     and a `Z`.
     *     27 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example 2022-05-09T20:46:54.786342Z
     */
    merchant_customer_created_at?: string | undefined;
    /**
     * @description Given name.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example John
     */
    first_name?: string | undefined;
    /**
     * @description Surname.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Doe
     */
    last_name?: string | undefined;
    /**
     * @description Gender. The page gives no list of values and no length; the examples use `F` and `M`, and other pages of
     *     Yuno list `NB`, `NA`, `NK` and `U`, each a different selection.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example F
     */
    gender?: string | undefined;
    /**
     * Format: date
     * @description Date of birth as `YYYY-MM-DD`.
     *     10 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example 1990-02-28
     */
    date_of_birth?: string | undefined;
    /**
     * @description Email address. The page names no format beyond the length.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example john.doe2@gmail.com
     */
    email?: string | undefined;
    /**
     * @description Nationality, one of the listed ISO 3166-1 codes.
     *     One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
     *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    nationality?: components["schemas"]["CountryCode"] | undefined;
    /**
     * @description Country of the customer, one of the listed ISO 3166-1 codes.
     *     One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
     *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country?: components["schemas"]["CountryCode"] | undefined;
    /**
     * @description Identity document. With it, its number is required.
     *     An identity document in a create; its number is required.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    document?: DocumentCreate | undefined;
    /**
     * @description Phone number. With it, both of its parts are required.
     *     A phone number in a create; both parts are required.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    phone?: PhoneCreate | undefined;
    /**
     * @description Billing address. With it, the first line and the city are required.
     *     A billing address in a create, which knows two building numbers that the update does not. The first line and the
     *     city are required. The text of the page asks for the country too, its list of required members does not; so it
     *     is not enforced.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    billing_address?: BillingAddressCreate | undefined;
    /**
     * @description Shipping address. With it, the first line, the city and the country are required.
     *     A shipping address in a create, which knows two building numbers that the update does not. The first line, the city
     *     and the country are required.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    shipping_address?: ShippingAddressCreate | undefined;
    /**
     * @description Pairs of the merchant's own, up to 50. They must not hold sensitive or personal data
     *     (docs.y.uno/reference/customers/the-customer-object). No page says whether a new list merges with the stored one.
     *     At most 50 items.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    metadata?: MetadataItemInput[] | undefined;
}
/** @description An identity document. */
export interface DocumentInput {
    /**
     * @description Kind of document, as the country reference lists it for each country (`CC`, `CPF`, `PAS` ...). One page
     *     asks for at least 3 characters, another for 2, and real codes such as `CC` have 2; the wider one is enforced.
     *     2 to 6 characters.
     *     Source: https://docs.y.uno/reference/customers/the-customer-object
     * @example CC
     */
    document_type?: string | undefined;
    /**
     * @description Number of the document.
     *     3 to 40 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example 1010268952
     */
    document_number?: string | undefined;
}
/** @description An identity document in a create; its number is required. */
export interface DocumentCreate {
    /**
     * @description Kind of document, as the country reference lists it for each country (`CC`, `CPF`, `PAS` ...). One page
     *     asks for at least 3 characters, another for 2, and real codes such as `CC` have 2; the wider one is enforced.
     *     2 to 6 characters.
     *     Source: https://docs.y.uno/reference/customers/the-customer-object
     * @example CC
     */
    document_type?: string | undefined;
    /**
     * @description Number of the document.
     *     3 to 40 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example 1010268952
     */
    document_number: string;
}
/** @description A phone number in two parts. */
export interface PhoneInput {
    /**
     * @description Calling code. Every example on the pages of the customer resource has digits alone, without a plus sign.
     *     1 to 3 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example 57
     */
    country_code?: string | undefined;
    /**
     * @description The number without its calling code.
     *     1 to 32 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example 3132450765
     */
    number?: string | undefined;
}
/** @description A phone number in a create; both parts are required. */
export interface PhoneCreate {
    /**
     * @description Calling code. Every example on the pages of the customer resource has digits alone, without a plus sign.
     *     1 to 3 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example 57
     */
    country_code: string;
    /**
     * @description The number without its calling code.
     *     1 to 32 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example 3132450765
     */
    number: string;
}
/** @description An address in an update. */
export interface AddressInput {
    /**
     * @description First line, usually the street and the house number.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example Calle 34 # 56 - 78
     */
    address_line_1?: string | undefined;
    /**
     * @description Second line, such as a flat or a floor.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example Apartamento 502, Torre I
     */
    address_line_2?: string | undefined;
    /**
     * @description City.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example Bogotá
     */
    city?: string | undefined;
    /**
     * @description Country of the address, one of the listed ISO 3166-1 codes.
     *     One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
     *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country?: components["schemas"]["CountryCode"] | undefined;
    /**
     * @description State, department or region. Three pages ask for at least 3 characters, which the pages' own `NY` contradicts; so
     *     no least length is enforced.
     *     At most 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example Cundinamarca
     */
    state?: string | undefined;
    /**
     * @description Postal code. Pages say 5 to 10 characters, and one says 4 to 11 for the billing address; the wider one is
     *     enforced.
     *     4 to 11 characters.
     *     Source: https://docs.y.uno/reference/customers/the-customer-object
     * @example 111111
     */
    zip_code?: string | undefined;
    /**
     * @description Neighbourhood or district.
     *     1 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example Test
     */
    neighborhood?: string | undefined;
}
/**
 * @description A billing address in a create, which knows two building numbers that the update does not. The first line and the
 *     city are required. The text of the page asks for the country too, its list of required members does not; so it
 *     is not enforced.
 */
export interface BillingAddressCreate {
    /**
     * @description First line, usually the street and the house number.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Calle 34 # 56 - 78
     */
    address_line_1: string;
    /**
     * @description Second line, such as a flat or a floor.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Apartamento 502, Torre I
     */
    address_line_2?: string | undefined;
    /**
     * @description Number of the building.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    building_number_1?: string | undefined;
    /**
     * @description Second number of the building.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    building_number_2?: string | undefined;
    /**
     * @description City.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Bogotá
     */
    city: string;
    /**
     * @description Country of the address, one of the listed ISO 3166-1 codes.
     *     One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
     *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country?: components["schemas"]["CountryCode"] | undefined;
    /**
     * @description State, department or region. Three pages ask for at least 3 characters, which the pages' own `NY` contradicts; so
     *     no least length is enforced.
     *     At most 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Cundinamarca
     */
    state?: string | undefined;
    /**
     * @description Postal code. Pages say 5 to 10 characters, and one says 4 to 11 for the billing address; the wider one is
     *     enforced.
     *     4 to 11 characters.
     *     Source: https://docs.y.uno/reference/customers/the-customer-object
     * @example 111111
     */
    zip_code?: string | undefined;
    /**
     * @description Neighbourhood or district.
     *     1 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Test
     */
    neighborhood?: string | undefined;
}
/**
 * @description A shipping address in a create, which knows two building numbers that the update does not. The first line, the city
 *     and the country are required.
 */
export interface ShippingAddressCreate {
    /**
     * @description First line, usually the street and the house number.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Calle 34 # 56 - 78
     */
    address_line_1: string;
    /**
     * @description Second line, such as a flat or a floor.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Apartamento 502, Torre I
     */
    address_line_2?: string | undefined;
    /**
     * @description Number of the building.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    building_number_1?: string | undefined;
    /**
     * @description Second number of the building.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     */
    building_number_2?: string | undefined;
    /**
     * @description City.
     *     3 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Bogotá
     */
    city: string;
    /**
     * @description Country of the address, one of the listed ISO 3166-1 codes.
     *     One of the country codes (ISO 3166-1 alpha-2) that the update page lists, in its order.
     *     El Salvador (`SV`) and North Korea (`KP`) are not among them.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country: components["schemas"]["CountryCode"];
    /**
     * @description State, department or region. Three pages ask for at least 3 characters, which the pages' own `NY` contradicts; so
     *     no least length is enforced.
     *     At most 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Cundinamarca
     */
    state?: string | undefined;
    /**
     * @description Postal code. Pages say 5 to 10 characters, and one says 4 to 11 for the billing address; the wider one is
     *     enforced.
     *     4 to 11 characters.
     *     Source: https://docs.y.uno/reference/customers/the-customer-object
     * @example 111111
     */
    zip_code?: string | undefined;
    /**
     * @description Neighbourhood or district.
     *     1 to 255 characters.
     *     Source: https://docs.y.uno/reference/customers/create-customer
     * @example Test
     */
    neighborhood?: string | undefined;
}
/** @description One pair of the merchant's own; both members are required. */
export interface MetadataItemInput {
    /**
     * @description Name of the pair.
     *     At most 48 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example ID
     */
    key: string;
    /**
     * @description Value of the pair.
     *     At most 512 characters.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     * @example 1234
     */
    value: string;
}
/** @description A customer as Yuno holds it. A field that was never given comes back as `null`, or, like `metadata`, not at all. */
export interface Customer {
    /**
     * @description Yuno's id of the customer, a UUID.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    id: string;
    /**
     * @description The merchant's own id of the customer.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    merchant_customer_id: string;
    /**
     * @description When the customer registered with the merchant, ISO 8601 with microseconds.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    merchant_customer_created_at?: string | null;
    /**
     * @description Given name.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    first_name?: string | null;
    /**
     * @description Surname.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    last_name?: string | null;
    /**
     * @description Gender, an open list.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    gender?: string | null;
    /**
     * @description Date of birth as `YYYY-MM-DD`.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    date_of_birth?: string | null;
    /**
     * @description Email address.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    email?: string | null;
    /**
     * @description Nationality, an ISO 3166-1 alpha-2 code.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    nationality?: string | null;
    /**
     * @description Country, an ISO 3166-1 alpha-2 code.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country?: string | null;
    /**
     * @description Identity document.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    document?: Document | null;
    /**
     * @description Phone number.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    phone?: Phone | null;
    /**
     * @description Billing address.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    billing_address?: Address | null;
    /**
     * @description Shipping address.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    shipping_address?: Address | null;
    /**
     * @description Pairs of the merchant's own.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    metadata?: MetadataItem[] | null;
    /**
     * @description When the customer was created at Yuno, ISO 8601 in UTC with microseconds.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    created_at: string;
    /**
     * @description When the customer was last changed, ISO 8601 in UTC with microseconds. In the page's own example it lies
     *     3 microseconds before `created_at`: do not rely on their order.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    updated_at: string;
}
/** @description An identity document. */
export interface Document {
    /**
     * @description Kind of document, an open list.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    document_type?: string | null;
    /**
     * @description Number of the document.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    document_number?: string | null;
}
/** @description A phone number in two parts. */
export interface Phone {
    /**
     * @description Calling code, without a plus sign in the examples.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country_code?: string | null;
    /**
     * @description The number without its calling code.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    number?: string | null;
}
/** @description An address. */
export interface Address {
    /**
     * @description First line.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    address_line_1?: string | null;
    /**
     * @description Second line.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    address_line_2?: string | null;
    /**
     * @description City.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    city?: string | null;
    /**
     * @description Country, an ISO 3166-1 alpha-2 code.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    country?: string | null;
    /**
     * @description State, department or region.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    state?: string | null;
    /**
     * @description Postal code.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    zip_code?: string | null;
    /**
     * @description Neighbourhood or district.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    neighborhood?: string | null;
}
/** @description One pair of the merchant's own. */
export interface MetadataItem {
    /**
     * @description Name of the pair.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    key?: string | null;
    /**
     * @description Value of the pair.
     *     Source: https://docs.y.uno/reference/customers/update-customer
     */
    value?: string | null;
}
/** @description The one shape of an error. */
export interface ErrorResponse {
    /**
     * @description What went wrong, a stable name in upper snake case. No page promises a complete list: take it as open.
     *     Source: https://docs.y.uno/reference/getting-started/response-codes
     */
    code: string;
    /**
     * @description Explanations for people; several where several fields are refused, each of which starts with the field's name.
     *     Source: https://docs.y.uno/docs/basic-concepts/error-handling
     */
    messages: string[];
}
