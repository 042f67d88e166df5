import type { OpenApiDocument } from '../generate/openapi-document.ts';
import type { Difference } from './diff.ts';
import { isNamedSchema } from './level.ts';
import { placeOf } from './place.ts';
import { namesIn, valueAt } from '../openapi/pointer.ts';
import { code } from './words.ts';

/** Says in words that an object of the spec was added or removed; the document is the one that has it. */
export function describeObject(
  { kind, typeName }: Difference,
  pointer: string,
  document: OpenApiDocument,
): string {
  const names = namesIn(pointer);
  const { field } = placeOf(pointer, document);
  if (typeName === 'Schema' && kind === 'added' && isOptionalField(names, document)) {
    return `added the optional field ${code(field)}`;
  }
  const value = valueAt(document, names);
  return `${kind} ${(special[typeName] ?? ordinary)({ names, name: names.at(-1)!, field, value })}`;
}

/** An operation, where its name is already said. */
export function thisOperation(method: string, path: string): string {
  return `this operation, ${code(`${method.toUpperCase()} ${path}`)}`;
}

interface SpecObject {
  readonly names: readonly string[];
  readonly name: string;
  /** Its place in the subject. */
  readonly field: string;
  readonly value: unknown;
}

const special: Readonly<Record<string, (object: SpecObject) => string>> = {
  Schema: ({ names, field }) => {
    if (isNamedSchema(names)) return 'this type';
    if (isField(names)) return `the field ${code(field)}`;
    return field ? `a variant of ${code(field)}` : 'a variant';
  },
  Operation: ({ names, name }) => thisOperation(name, names[1]!),
  Parameter: ({ name, field }) => `the parameter ${code(field || name)}`,
  Response: ({ name }) => `the answer ${name}`,
  Header: ({ name }) => `the header ${code(name)}`,
  RequestBody: () => 'the body',
  Server: ({ value }) => `the server ${code((value as { url: string }).url)}`,
  SecurityRequirement: ({ value }) => {
    const schemes = Object.keys(value as object).map(code);
    return `a way to authenticate, ${schemes.join(' with ') || 'none at all'}`;
  },
};

function ordinary({ name, field }: SpecObject): string {
  return field ? `${code(name)} of ${code(field)}` : code(name);
}

function isField(names: readonly string[]): boolean {
  return names.at(-2) === 'properties';
}

function isOptionalField(names: readonly string[], document: OpenApiDocument): boolean {
  const required = valueAt(document, [...names.slice(0, -2), 'required']);
  return isField(names) && !(Array.isArray(required) && required.includes(names.at(-1)));
}
