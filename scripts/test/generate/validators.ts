import { join } from 'node:path';
import { generate } from '../../generate/generate.ts';
import { specOf } from './spec.ts';
import { workspace } from './workspace.ts';

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

/** The module of validators that is generated for a provider of a workspace. */
export async function validatorsIn(root: string, provider: string): Promise<Validators> {
  await generate(root, { providers: [provider] });
  return import(join(root, 'packages', `${provider}-types`, 'src', 'validators.ts'));
}

/** What a validator generated from one schema says about a value, as `path: message` lines. */
export async function judge(schema: unknown): Promise<(value: unknown) => string[]> {
  const { valueSchema } = await validatorsIn(workspace({ acme: specOf({ Value: schema }) }), 'acme');
  return (value) => findings(valueSchema!, value);
}

export function findings(schema: Schema, value: unknown): string[] {
  const { issues = [] } = schema['~standard'].validate(value);
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
}
