import { camelCase } from '../../generate/names.ts';
import { specOf } from './spec.ts';
import { generated } from './workspace.ts';

interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

interface Schema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value?: unknown; readonly issues?: readonly Issue[] };
  };
}

export type Validators = Readonly<Record<string, Schema>>;

/** The validators that are generated from a spec. */
export async function validatorsOf(spec: unknown): Promise<Validators> {
  return (await generated(spec)).load('validators.ts');
}

/** What a validator generated from one schema says about a value, as `path: message` lines. */
export async function judge(schema: unknown): Promise<(value: unknown) => string[]> {
  const { valueSchema } = await validatorsOf(specOf({ Value: schema }));
  return (value) => findings(valueSchema!, value);
}

/** The validator of a named schema. */
export function validatorOf(validators: Validators, name: string): Schema {
  return validators[`${camelCase(name)}Schema`]!;
}

export function findings(schema: Schema, value: unknown): string[] {
  const { issues = [] } = schema['~standard'].validate(value);
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
}
