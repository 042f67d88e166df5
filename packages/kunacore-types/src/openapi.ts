// Generated from specs/kunacore/openapi.yaml by `node scripts/generate.ts kunacore`; edit the spec, not this file.

export interface paths {
    "/v2/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Trades an email and a password for an access token, which the other operations take as a bearer token. The merchant
         *     id goes in a header of this call alone; mind that some proxies drop headers with an underscore in their name.
         *
         *     The pages name the path, the header and the token. That the method is POST is inferred, like the names of the body's
         *     members. A repeat only yields another token, so the operation is treated as idempotent; no page says so.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/customer/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a customer
         * @description Registers a person who has been verified, and makes a wallet for them. The page says that all operations of KunaCore
         *     refer to the wallet's id; the update and the details of a customer take the customer's.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/customer/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update a customer
         * @description Changes or adds data of an existing customer: send the id and the fields that change. All fields of the update may
         *     change; the customer's id and the wallet's id never do.
         *
         *     A longer version of the page adds that this operation also changes the status of the customer's wallet (`Active`,
         *     `Blocked`, `Suspicious`), and that an institution cannot undo a status that Kuna itself set. It names no field for
         *     that status, so none is described here.
         *
         *     A repeat of the same change leaves the same customer, so the operation is treated as idempotent; no page says so.
         *     What `null` does is stated nowhere.
         */
        post: operations["updateCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/customer/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a customer
         * @description Returns one customer by KunaCore's id.
         */
        post: operations["getCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/customer/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find customers
         * @description Returns the customers that match the given filters, which may be combined freely. Whether a customer has to match all
         *     of them or one is not stated. Paging (`take`, `skip`) is part of the body.
         */
        post: operations["findCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LoginRequest: LoginRequest;
        CustomerUpdate: CustomerUpdate;
        CustomerCreate: CustomerCreate;
        CustomerDetailsRequest: CustomerDetailsRequest;
        CustomerFind: CustomerFind;
        LoginResponse: LoginResponse;
        CustomerEnvelope: CustomerEnvelope;
        CustomerListEnvelope: CustomerListEnvelope;
        Customer: Customer;
        ErrorResponse: ErrorResponse;
        /**
         * @description A country as ISO 3166-1 alpha-2 writes it, for example `UA` for Ukraine. The pages name no closed list.
         * @example UA
         * @example IT
         * @example ES
         * @example FR
         */
        CountryCode: string;
    };
    responses: {
        /** @description Any other failure. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The body is not acceptable. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description The credential is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description Another customer has this email. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
        /** @description No customer has this id. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorResponse;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The merchant id, issued together with the email and the password.
                 * @example your-merchant-id
                 */
                merchant_id: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The login. */
        requestBody: {
            content: {
                "application/json": LoginRequest;
            };
        };
        responses: {
            /** @description The access token. The status is inferred from the other operations. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LoginResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failure"];
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
            /**
             * @description The new customer, as a page shows it (docs.kunacore.io/docs/widget-integration-types). The status is inferred
             *     from the update.
             */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomerEnvelope;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failure"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The id and the fields to change. */
        requestBody: {
            content: {
                "application/json": CustomerUpdate;
            };
        };
        responses: {
            /** @description The whole customer after the change. The page's example answers for another customer than it asks for. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomerEnvelope;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failure"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The customer's id. */
        requestBody: {
            content: {
                "application/json": CustomerDetailsRequest;
            };
        };
        responses: {
            /** @description The customer. The status is inferred from the update. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomerEnvelope;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    findCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The filters and the page. */
        requestBody: {
            content: {
                "application/json": CustomerFind;
            };
        };
        responses: {
            /** @description The matching customers. The status and the list are inferred from other operations. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomerListEnvelope;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failure"];
        };
    };
}
/**
 * @description The email and the password that KunaCore issued together with the merchant id. Both are needed; that is told in
 *     words alone, because the names of the members are inferred.
 */
export interface LoginRequest {
    /**
     * @description Email of the login. The page names the input; that the member is spelt like this is inferred.
     *     Inferred: https://docs.kunacore.io/docs/message-level-encryption
     */
    email?: string | undefined;
    /**
     * @description Password of the login. The page names the input; that the member is spelt like this is inferred.
     *     Inferred: https://docs.kunacore.io/docs/message-level-encryption
     */
    password?: string | undefined;
}
/**
 * @description The customer's id and the fields that change; a field left out stays as it is. No page says what `null` does, so
 *     it is not accepted.
 */
export interface CustomerUpdate {
    /**
     * @description KunaCore's id of the customer. It is the one required field, and it never changes.
     *     Source: https://docs.kunacore.io/docs/update-customer
     * @example d0eab186-19f1-446f-8b9e-739945941b89
     */
    id: string;
    /**
     * @description Email address. No two customers share one.
     *     Source: https://docs.kunacore.io/docs/update-customer
     * @example alexsmith@mail.com
     */
    email?: string | undefined;
    /**
     * @description Phone number. The examples have a plus sign, the calling code and the number.
     *     Source: https://docs.kunacore.io/docs/update-customer
     * @example +380991234567
     */
    phoneNumber?: string | undefined;
    /**
     * @description Given name.
     *     Source: https://docs.kunacore.io/docs/update-customer
     * @example Alexander
     */
    firstName?: string | undefined;
    /**
     * @description Surname.
     *     Source: https://docs.kunacore.io/docs/update-customer
     * @example Smith
     */
    lastName?: string | undefined;
    /**
     * @description A free note about the customer.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    comment?: string | undefined;
    /**
     * @description Any text that names the customer in your own system.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    externalId?: string | undefined;
    /**
     * @description Country of the customer, an ISO 3166-1 alpha-2 code such as `UA`, `IT`, `ES` or `FR`.
     *     A country as ISO 3166-1 alpha-2 writes it, for example `UA` for Ukraine. The pages name no closed list.
     *     Form: `^[A-Z]{2}$`.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    country?: components["schemas"]["CountryCode"] | undefined;
    /**
     * @description Id of the document that the customer was verified with, such as a passport or a driving licence.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    verificationDocumentId?: string | undefined;
    /**
     * @description Home address, as one text.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    residenceAddress?: string | undefined;
    /**
     * @description Individual taxpayer number.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    itn?: string | undefined;
}
/** @description A new customer, who must have been verified beforehand. */
export interface CustomerCreate {
    /**
     * @description Email address. No two customers share one.
     *     Source: https://docs.kunacore.io/docs/add-customer
     * @example alexsmith@mail.com
     */
    email: string;
    /**
     * @description Phone number. The examples have a plus sign, the calling code and the number.
     *     Source: https://docs.kunacore.io/docs/add-customer
     * @example +380991234567
     */
    phoneNumber?: string | undefined;
    /**
     * @description Given name.
     *     Source: https://docs.kunacore.io/docs/add-customer
     * @example Alexander
     */
    firstName: string;
    /**
     * @description Surname.
     *     Source: https://docs.kunacore.io/docs/add-customer
     * @example Smith
     */
    lastName: string;
    /**
     * @description A free note about the customer.
     *     Source: https://docs.kunacore.io/docs/add-customer
     */
    comment?: string | undefined;
    /**
     * @description Any text that names the customer in your own system.
     *     Source: https://docs.kunacore.io/docs/add-customer
     */
    externalId?: string | undefined;
    /**
     * @description Id of another customer who referred this one, where the service has a referral programme.
     *     Source: https://docs.kunacore.io/docs/add-customer
     */
    referralId?: string | undefined;
    /**
     * @description Country of the customer, an ISO 3166-1 alpha-2 code such as `UA`, `IT`, `ES` or `FR`.
     *     A country as ISO 3166-1 alpha-2 writes it, for example `UA` for Ukraine. The pages name no closed list.
     *     Form: `^[A-Z]{2}$`.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    country: components["schemas"]["CountryCode"];
    /**
     * @description Id of the document that the customer was verified with, such as a passport or a driving licence.
     *     Source: https://docs.kunacore.io/docs/add-customer
     */
    verificationDocumentId: string;
    /**
     * @description Home address, as one text.
     *     Source: https://docs.kunacore.io/docs/add-customer
     */
    residenceAddress: string;
    /**
     * @description Individual taxpayer number.
     *     Source: https://docs.kunacore.io/docs/add-customer
     */
    itn?: string | undefined;
}
/** @description Which customer to return. */
export interface CustomerDetailsRequest {
    /**
     * @description KunaCore's id of the customer. The page's table marks it as optional, its text says that the call needs it.
     *     Source: https://docs.kunacore.io/docs/details-of-customer
     * @example 6d962783-f0cf-420d-a511-3a48c71c5595
     */
    id: string;
}
/** @description Filters, in any combination, and a page of the result. */
export interface CustomerFind {
    /**
     * @description Email address. No two customers share one.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     * @example alexsmith@mail.com
     */
    email?: string | undefined;
    /**
     * @description Id of the customer's wallet.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    walletId?: string | undefined;
    /**
     * @description Phone number. The examples have a plus sign, the calling code and the number.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     * @example +380991234567
     */
    phoneNumber?: string | undefined;
    /**
     * @description Given name and surname, joined by a space.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     * @example Alexander Smith
     */
    fullName?: string | undefined;
    /**
     * @description A free note about the customer.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    comment?: string | undefined;
    /**
     * @description Any text that names the customer in your own system.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    externalId?: string | undefined;
    /**
     * @description Id of another customer who referred this one, where the service has a referral programme.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    referralId?: string | undefined;
    /**
     * @description Customers created after this moment, ISO 8601.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    createdFrom?: string | undefined;
    /**
     * @description Customers created before this moment, ISO 8601.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    createdTo?: string | undefined;
    /**
     * @description How many customers to return. No page states a default or a maximum.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    take?: number | undefined;
    /**
     * @description How many customers to pass over first.
     *     Source: https://docs.kunacore.io/docs/search-of-customers
     */
    skip?: number | undefined;
}
/** @description The answer to a login. No page tells how long a token lives or how to refresh it. */
export interface LoginResponse {
    /**
     * @description The result of the login.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    data: {
        /**
         * @description The JWT to send as a bearer token. Treat it as opaque.
         *     Source: https://docs.kunacore.io/docs/update-customer
         */
        accessToken: string;
    };
}
/** @description One customer. */
export interface CustomerEnvelope {
    /**
     * @description The customer.
     *     A customer as KunaCore reports it. The country, the verification document, the home address and the taxpayer number
     *     can be written but do not come back.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    data: Customer;
}
/** @description Customers. Another operation of the API answers a list like this; for customers it is inferred. */
export interface CustomerListEnvelope {
    /**
     * @description The customers.
     *     Inferred: https://docs.kunacore.io/docs/market-rates
     */
    data?: Customer[] | null;
}
/**
 * @description A customer as KunaCore reports it. The country, the verification document, the home address and the taxpayer number
 *     can be written but do not come back.
 */
export interface Customer {
    /**
     * @description KunaCore's id of the customer, a UUID in the examples.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    id: string;
    /**
     * @description Note about the customer.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    comment?: string | null;
    /**
     * @description When the customer was created, ISO 8601 in UTC with milliseconds.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    createdAt?: string | null;
    /**
     * @description Email address.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    email: string;
    /**
     * @description Given name.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    firstName: string;
    /**
     * @description Surname.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    lastName: string;
    /**
     * @description Phone number.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    phoneNumber?: string | null;
    /**
     * @description The customer's id in your own system.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    externalId?: string | null;
    /**
     * @description Id of the customer's wallet. A page says that every other operation refers to it; the update and the details
     *     of a customer take `id`. The two are equal in the examples; no page says that they always are.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    walletId: string;
    /**
     * @description Id of the account that referred the customer. One page calls it the account's external id, another the id of
     *     another customer.
     *     Source: https://docs.kunacore.io/docs/update-customer
     */
    referralId?: string | null;
}
/** @description An error. Undocumented, so every member is possible and none is promised. */
export interface ErrorResponse {
    [key: string]: unknown;
}
