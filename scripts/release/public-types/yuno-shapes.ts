// What Yuno's customers are, in plain types: no package is imported here.

/** Some of the countries: each must stay one. */
export type Countries = 'AF' | 'CO' | 'DO' | 'US' | 'ZW';

export interface DocumentInputShape {
  document_type?: string | undefined;
  document_number?: string | undefined;
}

export interface PhoneInputShape {
  country_code?: string | undefined;
  number?: string | undefined;
}

export interface AddressInputShape {
  address_line_1?: string | undefined;
  address_line_2?: string | undefined;
  city?: string | undefined;
  country?: Countries | undefined;
  state?: string | undefined;
  zip_code?: string | undefined;
  neighborhood?: string | undefined;
}

export interface AddressCreateShape extends AddressInputShape {
  building_number_1?: string | undefined;
  building_number_2?: string | undefined;
}

export interface MetadataItemInputShape {
  key: string;
  value: string;
}

interface Changes {
  merchant_customer_created_at?: string | undefined;
  first_name?: string | undefined;
  last_name?: string | undefined;
  gender?: string | undefined;
  date_of_birth?: string | undefined;
  email?: string | undefined;
  nationality?: Countries | undefined;
  country?: Countries | undefined;
  metadata?: MetadataItemInputShape[] | undefined;
}

export interface UpdateShape extends Changes {
  merchant_customer_id?: string | undefined;
  document?: DocumentInputShape | undefined;
  phone?: PhoneInputShape | undefined;
  billing_address?: AddressInputShape | undefined;
  shipping_address?: AddressInputShape | undefined;
}

export interface CreateShape extends Changes {
  merchant_customer_id: string;
  document?: (DocumentInputShape & { document_number: string }) | undefined;
  phone?: { country_code: string; number: string } | undefined;
  billing_address?: (AddressCreateShape & { address_line_1: string; city: string }) | undefined;
  shipping_address?:
    (AddressCreateShape & { address_line_1: string; city: string; country: Countries }) | undefined;
}

export interface DocumentShape {
  document_type?: string | null;
  document_number?: string | null;
}

export interface PhoneShape {
  country_code?: string | null;
  number?: string | null;
}

export interface AddressShape {
  address_line_1?: string | null;
  address_line_2?: string | null;
  city?: string | null;
  country?: string | null;
  state?: string | null;
  zip_code?: string | null;
  neighborhood?: string | null;
}

export interface MetadataItemShape {
  key?: string | null;
  value?: string | null;
}

export interface CustomerShape {
  id: string;
  merchant_customer_id: string;
  merchant_customer_created_at?: string | null;
  first_name?: string | null;
  last_name?: string | null;
  gender?: string | null;
  date_of_birth?: string | null;
  email?: string | null;
  nationality?: string | null;
  country?: string | null;
  document?: DocumentShape | null;
  phone?: PhoneShape | null;
  billing_address?: AddressShape | null;
  shipping_address?: AddressShape | null;
  metadata?: MetadataItemShape[] | null;
  created_at: string;
  updated_at: string;
}
