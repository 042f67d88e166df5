import { dotted, type Path } from '../cases/path.ts';
import type { Examine } from './examiner.ts';
import type { Subject } from './subject.ts';

interface StandardSchema {
  readonly '~standard': {
    validate(value: unknown): { issues?: readonly { message: string; path: Path }[] };
  };
}

/** The generated validators. */
export function validatorsOf({ validators }: Pick<Subject, 'validators'>): Examine {
  return (schema, value) => {
    const name = `${schema[0]!.toLowerCase()}${schema.slice(1)}Schema`;
    const validator = validators[name] as StandardSchema | undefined;
    if (!validator) return [{ at: '', message: `the types package exports no ${name}` }];
    const { issues = [] } = validator['~standard'].validate(value);
    return issues.map(({ message, path }) => ({ at: dotted(path), message }));
  };
}
