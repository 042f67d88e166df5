import { relative, sep } from 'node:path';
import { getLineColLocation, type NormalizedProblem, YamlParseError } from '@redocly/openapi-core';
import { getCodeframe } from '@redocly/openapi-core/lib/format/codeframes.js';

/** A spec that nothing can be generated from; the message names file, line and reason. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}

type Problem = Pick<NormalizedProblem, 'message' | 'location'>;

/** One message for all that is wrong with a spec; of several findings at one place the first. */
export function specError(problems: readonly Problem[], root: string): SpecError {
  // A file that cannot be parsed makes every reference into it a finding too.
  const unparsed = problems.filter(({ message }) => message.startsWith('Failed to parse'));
  const findings = new Map<string, string>();
  for (const { message, location } of unparsed.length > 0 ? unparsed : problems) {
    const lines = location[0] && getLineColLocation(location[0]);
    const { line = 1, col = 1 } = lines?.start ?? {};
    const place = lines ? `${relative(root, lines.source.absoluteRef)}:${line}:${col}` : '';
    if (findings.has(place)) continue;
    const reason = message.replaceAll(root + sep, '');
    findings.set(place, lines ? `${place} ${reason}\n${getCodeframe(lines, false)}` : reason);
  }
  return new SpecError([...findings.values()].join('\n\n'));
}

/** The same for a spec whose first file could not be read or parsed. */
export function unreadableSpec(error: unknown, file: string, root: string): SpecError {
  if (!(error instanceof YamlParseError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return new SpecError(`${relative(root, file)} cannot be read: ${reason.replaceAll(root + sep, '')}`);
  }
  const { source, line, col, originalError } = error;
  const message = `Failed to parse: ${originalError.message.split('\n')[0]}`;
  return specError([{ message, location: [{ source, pointer: undefined, start: { line, col } }] }], root);
}
