import { camelCase } from '../../generate/names.ts';
import type { Schema } from '../../generate/openapi-document.ts';
import { isIdentifier } from '../../generate/source-text.ts';
import { resolvedSchema } from './members.ts';
import { sampleText } from './sample-text.ts';
import type { SpecDocument } from './spec-document.ts';

/** What stands for one thing: the parameter of a path, or a member of a body. */
export interface IdFacts {
  readonly name: string;
  /** Its name as an argument. */
  readonly argument: string;
  readonly type: 'string' | 'number';
  /** What the description says of its form. */
  readonly form: 'uuid' | 'integer' | 'text';
  /** It is any text, or any number. */
  readonly isPlain: boolean;
  /** A value that keeps to its schema, where one is known. */
  readonly sample: string | undefined;
}

/** Words that mean something else where a method's argument stands, or that no argument can be called. */
const taken = new Set(
  `api arguments await body break call callOptions case catch class client config const continue createFetchClient credentials debugger default delete do else enum eval
  export extends false finally for function headers if implements import in instanceof interface let new null
  operations options package private profile protected public query return static super switch this throw true try typeof undefined var
  void while with yield`.split(/\s+/),
);

/** What the schema of an id says of its form. */
export function idFacts(document: SpecDocument, name: string, schema: Schema | undefined): IdFacts {
  const resolved = resolvedSchema(document, schema) ?? {};
  const { type, format } = resolved;
  const plain = isIdentifier(name)
    ? name
    : /[A-Za-z]/.test(name)
      ? camelCase(name.replaceAll(/[^\w-]+/g, '-'))
      : 'id';
  const isNumber = type === 'integer' || type === 'number';
  const form = isNumber ? 'integer' : format === 'uuid' ? 'uuid' : 'text';
  return {
    name,
    argument: taken.has(plain) || !isIdentifier(plain) ? `${plain.replaceAll(/\W/g, '')}Value` : plain,
    type: isNumber ? 'number' : 'string',
    form,
    isPlain: (isNumber || type === 'string') && !('enum' in resolved || 'const' in resolved),
    sample: sampleText(resolved, form),
  };
}
