import { relative } from 'node:path';
import type { Description } from '../openapi/description.ts';
import type { Problem } from '../openapi/problem.ts';
import type { LooseDocument } from './upgrade/loose.ts';
import { NewProviderError } from './new-provider-error.ts';

export interface WholeDocument {
  readonly document: LooseDocument;
  readonly isOneFile: boolean;
  /** References of several files that lead nowhere; they may go with what is left out. */
  readonly broken: readonly Problem[];
}

/**
 * A description of one file or several, as one document that may be changed.
 *
 * @param folder What the paths in messages are relative to.
 * @throws NewProviderError for another version than 3.0 and 3.1, and for a reference to another machine.
 */
export async function wholeDocument(
  description: Description,
  file: string,
  folder: string,
): Promise<WholeDocument> {
  const { parsed, source } = description.root;
  if (!/^3\.[01]\./.test(String(parsed?.openapi))) {
    const found = parsed?.openapi ?? parsed?.swagger;
    const line = lineOf(source.body, /^\s*["']?(openapi|swagger)["']?\s*:/m);
    throw new NewProviderError(
      `${relative(folder, file)}:${line} must be an OpenAPI 3.0 or 3.1 document${found === undefined ? '' : `, not ${found}`}.` +
        (parsed?.swagger === undefined
          ? ''
          : ' A converter makes one of Swagger 2.0; take the description that it writes.'),
    );
  }
  const isOneFile = !refersElsewhere(parsed);
  const { document, problems } = isOneFile
    ? { document: parsed as object, problems: [] }
    : await description.bundled();
  // A discriminator may name a schema, which is a broken reference only to the bundler.
  const broken = problems.filter(
    ({ location: [place] }) => !place?.pointer?.includes('/discriminator/mapping/'),
  );
  // An anchor of YAML is one object in several places.
  return { document: JSON.parse(JSON.stringify(document)) as LooseDocument, isOneFile, broken };
}

/** Members that hold values, in which a `$ref` is a text. */
const isData = /^(?:x-.*|examples?|default)$/;

/** Whether anything but a value refers to another file. */
function refersElsewhere(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { $ref } = node as { $ref?: unknown };
  if (typeof $ref === 'string' && /^\w+:\/\//.test($ref)) {
    // The same description must give the same files tomorrow.
    throw new NewProviderError(
      `The description refers to ${$ref}: save that file beside it, and refer to it there.`,
    );
  }
  return (
    (typeof $ref === 'string' && !$ref.startsWith('#')) ||
    Object.entries(node).some(([key, value]) => !isData.test(key) && refersElsewhere(value))
  );
}

function lineOf(text: string, pattern: RegExp): number {
  const index = text.search(pattern);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}
