import type { Check, Issue } from './check.ts';

export type Result<Value> =
  { readonly value: Value; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

/** A validator that every tool which speaks Standard Schema takes; see https://standardschema.dev. */
export interface StandardSchema<Value> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'customer-bridge';
    readonly validate: (value: unknown) => Result<Value>;
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

export function schemaOf<Value>(check: Check): StandardSchema<Value> {
  return {
    '~standard': {
      version: 1,
      vendor: 'customer-bridge',
      validate(value) {
        const issues: Issue[] = [];
        check(value, [], issues);
        return issues.length > 0 ? { issues } : { value: value as Value };
      },
    },
  };
}
