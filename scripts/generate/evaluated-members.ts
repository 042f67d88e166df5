import type { CheckScope } from './check-scope.ts';
import type { Schema } from './openapi-document.ts';
import { SpecError } from './spec-error.ts';

/** The members that a schema and its parts speak of: `all`, or those of a name or of a form of names. */
export interface EvaluatedMembers {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly all: boolean;
}

/**
 * What `unevaluatedProperties` leaves out.
 * @throws SpecError where it depends on the value: below a choice or a condition.
 */
export function evaluatedMembers(schema: Schema, place: string, scope: CheckScope): EvaluatedMembers {
  if (typeof schema === 'boolean') return { names: [], patterns: [], all: false };
  const { $ref, allOf = [], anyOf, oneOf, if: condition } = schema;
  if (anyOf || oneOf || condition !== undefined) {
    throw new SpecError(
      `${place}: \`unevaluatedProperties\` beside \`anyOf\`, \`oneOf\` or \`if\` is not known to the validators: ` +
        'write `additionalProperties: false` in each form.',
    );
  }
  const parts = [...allOf, ...($ref === undefined ? [] : [scope.resolve($ref)])].map((part) =>
    evaluatedMembers(part, place, scope),
  );
  return {
    names: [...Object.keys(schema.properties ?? {}), ...parts.flatMap(({ names }) => names)],
    patterns: [...Object.keys(schema.patternProperties ?? {}), ...parts.flatMap(({ patterns }) => patterns)],
    all: schema.additionalProperties !== undefined || parts.some(({ all }) => all),
  };
}
