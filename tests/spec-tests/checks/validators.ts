import { dotted, type Path } from '../values/path.ts';
import type { Validate } from './limits.ts';
import type { TestedProvider } from './tested-provider.ts';

interface StandardSchema {
  readonly '~standard': {
    validate(value: unknown): { issues?: readonly { message: string; path: Path }[] };
  };
}

/** The generated validators. */
export function validatorsOf({ validators }: Pick<TestedProvider, 'validators'>): Validate {
  return (schema, value) => {
    const name = `${schema[0]!.toLowerCase()}${schema.slice(1)}Schema`;
    const validator = validators[name] as StandardSchema | undefined;
    if (!validator) return [{ at: '', message: `the types package exports no ${name}` }];
    const { issues = [] } = validator['~standard'].validate(value);
    return issues.map(({ message, path }) => ({ at: dotted(path), message }));
  };
}
