import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { specError, unreadableSpec } from '../generate/spec-error.ts';
import { isForeign } from '../generate/keywords.ts';
import { specRules } from '../generate/spec-rules.ts';
import { root } from '../lib/root.ts';
import { lintDescription } from '../redocly/lint-description.ts';
import { withTemporaryFolder } from '../lib/temporary-folder.ts';
import { type Description, openDescription } from '../openapi/description.ts';
import { namesIn, valueAt } from '../openapi/pointer.ts';
import { dropExamples } from './fix/drop-examples.ts';
import { fix, giveExamples } from './fix/fix.ts';
import { loosenOverlaps } from './fix/loosen-overlaps.ts';
import { cutPaths } from './upgrade/cut-paths.ts';
import { upgrade } from './upgrade/upgrade.ts';
import { isRecord, type LooseDocument, type Note, operationsIn } from './upgrade/loose.ts';
import { wholeDocument } from './whole-document.ts';

const rules = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'operation-operationId': 'error',
  'operation-operationId-unique': 'error',
  'generate/schema-keywords': 'error',
} as const;

export interface DraftOptions {
  /** A regular expression: only the paths that match it are taken. */
  readonly paths?: string | undefined;
  /** Brings it into the form that the rules of the house ask for, as far as that needs no knowledge of the provider. */
  readonly fix?: boolean | undefined;
  /** The page that all of it is taken from. */
  readonly source?: string | undefined;
}

/** A description as somebody else wrote it, in the form that the generator reads. */
export interface Draft {
  /** One YAML document. */
  readonly text: string;
  /** The operations of which it does not say whether a repeat is safe, with what stands there now. */
  readonly undecided: ReadonlyMap<string, boolean>;
  /** What was changed, and how often. */
  readonly changes: ReadonlyMap<string, number>;
}

/**
 * Reads a description of OpenAPI 3.0 or 3.1 from one file or several, upgrades it, and adds `x-idempotent` where an operation
 * lacks it: true for what only reads, by the definition of HTTP, and false for everything else, which promises nothing.
 *
 * @param folder What the paths in messages are relative to.
 * @throws NewProviderError or SpecError with file, line and reason of each thing that is wrong with it.
 */
export async function readDraft(file: string, folder: string, options: DraftOptions = {}): Promise<Draft> {
  const description = await openDescription(file).catch((error: unknown) => {
    throw unreadableSpec(error, file, folder);
  });
  const { document, isOneFile, broken } = await wholeDocument(description, file, folder);
  const changes = new Map<string, number>();
  const note: Note = (change, times = 1) => {
    if (times > 0) changes.set(change, (changes.get(change) ?? 0) + times);
  };
  const whole = { ...document };
  if (options.paths !== undefined) cutPaths(document, options.paths, note);
  upgrade(document, note, whole);
  const undecided = decideRepeats(document);
  if (options.fix) {
    fix(document, options.source, note);
    const problems = await withFile(textOf(document), (draft) => lintDescription(root, draft));
    loosenOverlaps(document, problems, note);
    if (dropExamples(document, problems, note)) giveExamples(document, false, note);
  }
  dropStrays(document, await problemsOf(textOf(document), undefined), note);
  const isAsWritten = changes.size === 0 && isOneFile && !file.endsWith('.json');
  const text = isAsWritten ? withRepeats(readFileSync(file, 'utf8'), document, undecided) : textOf(document);
  const problems = await problemsOf(text, isOneFile ? description : undefined);
  if (problems.length > 0) throw specError(broken.length > 0 ? broken : problems, folder);
  return { text, undecided, changes };
}

/** Removes members that OpenAPI does not know; keywords of JSON Schema that the validators miss are refused. */
function dropStrays(document: LooseDocument, problems: Problems, note: Note): void {
  for (const { message, location } of problems) {
    const pointer = location[0]?.pointer ?? '';
    if (!/^Property `[^`]+` is not expected here/.test(message)) continue;
    const names = namesIn(pointer);
    const [holder, member] = [valueAt(document, names.slice(0, -1)), names.at(-1)!];
    if (!isRecord(holder) || (/\/schemas?\//.test(pointer) && !isForeign(member))) continue;
    delete holder[member];
    note(`member ${member}, which OpenAPI does not know, left out`);
  }
}

function decideRepeats(document: LooseDocument): Map<string, boolean> {
  const undecided = new Map<string, boolean>();
  for (const { method, operation } of operationsIn(document)) {
    if ('x-idempotent' in operation) continue;
    const onlyReads = method === 'get' || method === 'head';
    operation['x-idempotent'] = onlyReads;
    undecided.set(operation.operationId!, onlyReads);
  }
  return undecided;
}

type Problems = Awaited<ReturnType<Description['problems']>>;

/** What the generator would refuse, as near as can be to where it stands in the file that it came from. */
function problemsOf(text: string, original: Description | undefined): Promise<Problems> {
  return withFile(text, async (file) => {
    const problems = await (await openDescription(file)).problems({ plugins: [specRules], rules });
    if (!original) return problems;
    const { source } = original.root;
    return problems.map((problem) => ({
      ...problem,
      location: problem.location.map((location) => ({ ...location, source })),
    }));
  });
}

const textOf = (document: LooseDocument): string =>
  stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });

function withFile<Value>(text: string, use: (file: string) => Promise<Value>): Promise<Value> {
  return withTemporaryFolder('draft', async (folder) => {
    const file = join(folder, 'openapi.yaml');
    writeFileSync(file, text);
    return use(file);
  });
}

/** The text itself, comments included, with what it says nothing of. */
function withRepeats(
  source: string,
  document: LooseDocument,
  undecided: ReadonlyMap<string, boolean>,
): string {
  if (undecided.size === 0) return source;
  const written = parseDocument(source);
  for (const { path, method, operation } of operationsIn(document)) {
    const onlyReads = undecided.get(operation.operationId!);
    if (onlyReads !== undefined) written.setIn(['paths', path, method, 'x-idempotent'], onlyReads);
  }
  return written.toString({ lineWidth: 0 });
}
