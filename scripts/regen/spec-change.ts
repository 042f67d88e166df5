import { operationsOf, type OpenApiDocument } from '../generate/openapi-document.ts';
import { valueAt } from '../openapi/pointer.ts';
import type { Change } from './compare/change.ts';
import { compareDocuments } from './compare/compare-documents.ts';
import { code, listed } from './markdown.ts';

/** What happened to a provider's spec since a commit. */
export interface SpecChange {
  /** What it means for users in one line, without the changes themselves. */
  readonly heading: string;
  /** The heaviest first; empty where nothing happened. */
  readonly changes: readonly Change[];
}

/** What happened between two versions of a spec; where there was none before, all of its operations are new. */
export function specChange(base: OpenApiDocument | undefined, revision: OpenApiDocument): SpecChange {
  const title = String(valueAt(revision, ['info', 'title']));
  if (base)
    return { heading: `The description of ${title} changed:`, changes: compareDocuments(base, revision) };
  const changes = operationsOf(revision).map(({ operationId, method, path }): Change => {
    const text = `added this operation, ${code(`${method} ${path}`)}`;
    return { level: 'added', subject: code(operationId), text };
  });
  return { heading: `Described ${title}:`, changes };
}

/** The changes as lines of a list, those of words alone in one. */
export function changeLines(changes: readonly Change[]): string[] {
  const lines = changes
    .filter(({ level }) => level !== 'described')
    .map(
      ({ level, subject, text }) =>
        `${level === 'breaking' ? '**Breaking.** ' : ''}${capital(subject)}: ${text}`,
    );
  const reworded = new Set(
    changes.filter(({ level }) => level === 'described').map(({ subject }) => subject),
  );
  if (reworded.size > 0) lines.push(`Reworded the descriptions or examples of ${listed([...reworded])}`);
  return lines;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
