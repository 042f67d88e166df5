import { relative } from 'node:path';
import type { NormalizedProblem, Source } from '@redocly/openapi-core';
import { getCodeframe, getLineColLocation } from '@redocly/openapi-core/lib/format/codeframes.js';

/** A spec that cannot be generated from; the message names file, line and reason. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}

export function specError(problems: readonly NormalizedProblem[], root: string): SpecError {
  return new SpecError(problems.map((problem) => describe(problem, root)).join('\n\n'));
}

export function yamlError(
  error: { source: Source; line: number; col: number; message: string },
  root: string,
): SpecError {
  const reason = error.message.split('\n')[0]!.replace(/ \(\d+:\d+\)$/, '');
  const start = { line: error.line, col: error.col };
  const frame = getCodeframe(
    { source: error.source, start, end: start, pointer: undefined as never, reportOnKey: false } as never,
    false,
  );
  return new SpecError(`${place(error.source, start, root)} ${reason}\n${frame}`);
}

function describe(problem: NormalizedProblem, root: string): string {
  const [location] = problem.location;
  if (!location) return problem.message;
  const lines = getLineColLocation(location);
  return `${place(location.source, lines.start, root)} ${problem.message} (${problem.ruleId})\n${getCodeframe(lines, false)}`;
}

function place(source: Source, { line, col }: { line: number; col: number }, root: string): string {
  return `${relative(root, source.absoluteRef)}:${line}:${col}`;
}
