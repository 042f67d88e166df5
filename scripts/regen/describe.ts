import { type OpenApiDocument, operationsOf, type PathItem } from '../generate/openapi-document.ts';
import { describeMember } from './describe-member.ts';
import { describeObject, thisOperation } from './describe-object.ts';
import type { Difference, Documents, Side } from './diff.ts';
import { placeOf } from './place.ts';
import { namesIn, valueAt } from '../openapi/pointer.ts';
import { code } from './words.ts';

/** What changed, in the past tense, and in which part of the spec. */
export interface Sentence {
  readonly subject: string;
  readonly text: string;
}

/** Says in words what a difference changes for the users of a provider's packages. */
export function describe(difference: Difference, documents: Documents): readonly Sentence[] {
  const { kind, typeName, path, base, revision } = difference;
  const document = documents[kind === 'added' ? 'revision' : 'base'];
  if (isReplacedSchema(difference, documents)) return [describeReplaced(path, document)];
  if (kind === 'modified') return describeModified(difference, documents);
  const { pointer } = (kind === 'added' ? revision : base)!;
  if (typeName === 'PathItem') return describePath(kind, pointer, document);
  const { subject } = placeOf(pointer, document);
  return [{ subject, text: describeObject(difference, pointer, document) }];
}

/** The same for a spec that had no base: each of its operations. */
export function describeNew(document: OpenApiDocument): readonly Sentence[] {
  return describeOperations('added', document);
}

function describePath(kind: string, pointer: string, document: OpenApiDocument): readonly Sentence[] {
  const names = namesIn(pointer);
  const paths = { [names[1]!]: valueAt(document, names) as PathItem };
  return describeOperations(kind, { ...document, paths });
}

function describeOperations(kind: string, document: OpenApiDocument): readonly Sentence[] {
  return operationsOf(document).map(({ operationId, method, path }) => ({
    subject: code(operationId),
    text: `${kind} ${thisOperation(method, path)}`,
  }));
}

function describeModified(
  { property = '', base, revision }: Difference,
  documents: Documents,
): readonly Sentence[] {
  const owner = ownerOf(base!, property);
  const { subject, field } = placeOf(owner, documents.base);
  const before = property === 'required' ? withoutRemoved(base!.value, owner, documents) : base!.value;
  const text = describeMember({ property, before, after: revision!.value, field });
  return text === '' ? [] : [{ subject, text }];
}

/** The required fields without those that are gone, of which that is told. */
function withoutRemoved(required: unknown, owner: string, { base, revision }: Documents): unknown {
  if (!Array.isArray(required)) return required;
  const [before = {}, after = {}] = [base, revision].map(
    (document) => valueAt(document, [...namesIn(owner), 'properties']) as object | undefined,
  );
  return required.filter((name) => Object.hasOwn(after, name) || !Object.hasOwn(before, name));
}

/**
 * Whether one schema took another's place, as where a reference leads elsewhere. Redocly then compares the two, though
 * each may stand in the spec as before; what changed is the place that they are used in.
 */
function isReplacedSchema({ kind, property, base, revision }: Difference, documents: Documents): boolean {
  if (kind === 'modified') return ownerOf(base!, property) !== ownerOf(revision!, property);
  const [side, other] = kind === 'added' ? [revision, documents.base] : [base, documents.revision];
  const names = namesIn(side!.pointer);
  return names[1] === 'schemas' && valueAt(other, names) !== undefined;
}

function describeReplaced(path: string, document: OpenApiDocument): Sentence {
  const { subject, field } = placeOf(path, document);
  return { subject, text: `changed the schema of ${field ? code(field) : 'a body'}` };
}

/** The pointer of the object that has, or lacks, the member. */
function ownerOf({ pointer, value }: Side, member = ''): string {
  return value === undefined ? pointer : pointer.slice(0, -member.length - 1);
}
