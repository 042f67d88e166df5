import { namesIn, valueAt } from '../../openapi/pointer.ts';
import type { Problem } from '../../openapi/problem.ts';
import { isRecord, type LooseDocument, type Note } from '../upgrade/loose.ts';

/** Writes anyOf where forms of a oneOf overlap: what fits two of them would be refused, and the provider takes it. */
export function loosenOverlaps(document: LooseDocument, problems: readonly Problem[], note: Note): void {
  const places = problems
    .filter(({ message }) => message.startsWith('Schemas in `oneOf` must be mutually exclusive'))
    .map(({ location: [place] }) => place?.pointer ?? '');
  // The inner ones first: their way leads through the outer ones.
  for (const pointer of [...new Set(places)].toSorted((one, other) => other.length - one.length)) {
    const schema = valueAt(document, namesIn(pointer).slice(0, -1));
    if (!isRecord(schema) || !('oneOf' in schema) || 'anyOf' in schema) continue;
    schema['anyOf'] = schema['oneOf'];
    delete schema['oneOf'];
    note('oneOf whose forms overlap as anyOf');
  }
}
