import {
  idParameterSchema,
  merchantCustomerIdParameterSchema,
  type StandardSchema,
  xAccountCodeParameterSchema,
} from '@customer-bridge/yuno-types/validators';
import type { RequestParameters } from '../core/fake-provider.js';

export function idProblems({ parameters }: RequestParameters): string[] {
  return problems('id', parameters.id, idParameterSchema);
}

export function accountCodeProblems({ headers }: RequestParameters): string[] {
  return problems('x-account-code', headers['x-account-code'], xAccountCodeParameterSchema);
}

export function merchantIdProblems({ query }: RequestParameters): string[] {
  const [id, ...others] = query.getAll('merchant_customer_id');
  if (others.length > 0) return ['merchant_customer_id must be given once'];
  return problems('merchant_customer_id', id, merchantCustomerIdParameterSchema);
}

function problems(name: string, value: string | undefined, schema: StandardSchema<string>): string[] {
  if (value === undefined) return [`${name} is required`];
  return schema['~standard'].validate(value).issues?.map(({ message }) => `${name} ${message}`) ?? [];
}
