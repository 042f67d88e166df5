import { relative, sep } from 'node:path';
import { getCodeframe, getLineColLocation, YamlParseError } from '@redocly/openapi-core';
import type { Problem } from '../openapi/problem.ts';

/** A spec that nothing can be generated from; the message names file, line and reason. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}

/** Where a problem is, as `file:line:column`, and the lines around it; empty where it has no place. */
export function locate([location]: Problem['location'], root: string): { place: string; frame: string } {
  if (!location) return { place: '', frame: '' };
  const lines = getLineColLocation(location);
  const frame = getCodeframe(lines, false);
  const { line, col } = lines.start;
  return {
    place: `${relative(root, lines.source.absoluteRef)}:${line}:${col}`,
    // Lines of a description without line breaks show nothing.
    frame: /\.\.\.<\d{4,} chars>/.test(frame) ? (location.pointer ?? '') : frame,
  };
}

/** One message for all that is wrong with a spec; of several findings at one place the first. */
export function specError(problems: readonly Problem[], root: string): SpecError {
  // A file that cannot be parsed makes every reference into it a finding too.
  const unparsed = problems.filter(({ message }) => message.startsWith('Failed to parse'));
  const findings = new Map<string, string>();
  for (const { message, location } of unparsed.length > 0 ? unparsed : problems) {
    const { place, frame } = locate(location, root);
    if (findings.has(place)) continue;
    findings.set(place, `${place} ${message.replaceAll(root + sep, '')}\n${frame}`.trim());
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
