import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { isMap, parseDocument, stringify } from 'yaml';
import { methods } from '../generate/openapi-document.ts';
import { specError, unreadableSpec } from '../generate/spec-error.ts';
import { specRules } from '../generate/spec-rules.ts';
import { openDescription } from '../openapi/description.ts';
import { draftRules } from './draft-rules.ts';
import { NewProviderError } from './new-provider-error.ts';

const rules = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'operation-operationId': 'error',
  'operation-operationId-unique': 'error',
  'generate/schema-keywords': 'error',
  'draft/operation-name': 'error',
  'draft/cookie-parameter': 'error',
} as const;

/** A description as somebody else wrote it, and what the generator needs beyond that. */
export interface Draft {
  /** One YAML document. */
  readonly text: string;
  /** The operations of which it does not say whether a repeat is safe, with what stands there now. */
  readonly undecided: ReadonlyMap<string, boolean>;
}

/**
 * Reads a description from one file or several, and adds `x-idempotent` where an operation lacks it: true for what only
 * reads, by the definition of HTTP, and false for everything else, which promises nothing.
 *
 * @param folder What the paths in messages are relative to.
 * @throws NewProviderError or SpecError with file, line and reason of each thing that is wrong with it.
 */
export async function readDraft(file: string, folder: string): Promise<Draft> {
  const description = await openDescription(file).catch((error: unknown) => {
    throw unreadableSpec(error, file, folder);
  });
  const { parsed, source } = description.root;
  if (!/^3\.1\./.test(String(parsed?.openapi))) {
    const found = parsed?.openapi ?? parsed?.swagger;
    const line = lineOf(source.body, /^\s*["']?(openapi|swagger)["']?\s*:/m);
    throw new NewProviderError(
      `${relative(folder, file)}:${line} must be an OpenAPI 3.1 document${found === undefined ? '' : `, not ${found}`}.`,
    );
  }
  const problems = await description.problems({ plugins: [specRules, draftRules], rules });
  if (problems.length > 0) throw specError(problems, folder);
  const { document, files, problems: unresolved } = await description.bundled();
  if (unresolved.length > 0) throw specError(unresolved, folder);
  const isOneYaml = files === 1 && !file.endsWith('.json');
  return withRepeats(isOneYaml ? await readFile(file, 'utf8') : stringify(document, { lineWidth: 0 }));
}

function withRepeats(source: string): Draft {
  const document = parseDocument(source);
  const undecided = new Map<string, boolean>();
  const paths = document.get('paths');
  for (const { key, value } of isMap(paths) ? paths.items : []) {
    for (const method of methods) {
      const operation = isMap(value) ? value.get(method, true) : undefined;
      if (!isMap(operation) || operation.has('x-idempotent')) continue;
      const onlyReads = method === 'get' || method === 'head';
      operation.set('x-idempotent', onlyReads);
      undecided.set(String(operation.get('operationId') ?? key), onlyReads);
    }
  }
  return { text: undecided.size === 0 ? source : document.toString({ lineWidth: 0 }), undecided };
}

function lineOf(text: string, pattern: RegExp): number {
  const index = text.search(pattern);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}
