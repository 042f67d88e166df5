import { camelCase, pascalCase } from '../generate/names.ts';
import { NewProviderError } from './new-provider-error.ts';

/** A provider's name in each spelling that the workspace has for it. */
export interface Names {
  /** In folders, packages and errors: `acme-pay`. */
  readonly name: string;
  /** In types and in prose: `AcmePay`. */
  readonly type: string;
  /** In variables: `acmePay`. */
  readonly variable: string;
  /** In environment variables: `ACME_PAY`. */
  readonly environment: string;
}

/** The name, with the first number behind it that nobody has where it is taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name}${count}`;
  return free;
}

/** @throws NewProviderError for a name that is not in kebab-case. */
export function namesOf(name: string): Names {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) {
    throw new NewProviderError(
      `'${name}' is no name for a provider: it must be in kebab-case, lower-case letters and digits, such as acme-pay.`,
    );
  }
  return {
    name,
    type: pascalCase(name),
    variable: camelCase(name),
    environment: name.toUpperCase().replaceAll('-', '_'),
  };
}
