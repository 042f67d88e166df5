import type { Oas3Rule } from '@redocly/openapi-core/lib/visitors.js';
import type { SchemaObject } from './openapi-document.ts';
import { formatProblem, keywordProblem } from './keywords.ts';

const operationIdempotent: Oas3Rule = () => ({
  Paths: {
    PathItem: {
      Operation(operation, { report, location }) {
        const { 'x-idempotent': idempotent } = operation as { 'x-idempotent'?: unknown };
        if (typeof idempotent === 'boolean') return;
        report({
          message: 'The operation must say `x-idempotent: true` or `false`.',
          location: location.key(),
        });
      },
    },
  },
});

const schemaKeywords: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    for (const keyword of Object.keys(schema)) {
      const message = keywordProblem(keyword);
      if (message) report({ message, location: location.child([keyword]).key() });
    }
    const message = schema.format === undefined ? undefined : formatProblem(schema.format);
    if (message) report({ message, location: location.child(['format']) });
    const { unevaluatedProperties: rest, patternProperties = {}, ...others } = schema as SchemaObject;
    if (rest === false && ['anyOf', 'oneOf', 'if'].some((keyword) => keyword in others)) {
      report({
        message:
          'The validators know `unevaluatedProperties: false` only where no `anyOf`, `oneOf` or `if` stands beside it: ' +
          'write `additionalProperties: false` in each form.',
        location: location.child(['unevaluatedProperties']).key(),
      });
    }
    if (typeof rest === 'object') {
      report({
        message: 'The validators know `unevaluatedProperties: false` only, no schema for the rest.',
        location: location.child(['unevaluatedProperties']).key(),
      });
    }
    const values: unknown[] = [...(schema.enum ?? []), 'const' in schema ? schema.const : null];
    if (values.some((value) => typeof value === 'object' && value !== null)) {
      report({ message: 'The validators know lists of scalar values only.', location });
    }
    if (schema.pattern !== undefined && !isExpression(schema.pattern)) {
      report({ message: 'The pattern is not a regular expression.', location: location.child(['pattern']) });
    }
    for (const pattern of Object.keys(patternProperties)) {
      if (isExpression(pattern)) continue;
      const place = location.child(['patternProperties', pattern]).key();
      report({ message: 'The name is not a regular expression.', location: place });
    }
  },
});

/** What the generator asks of a spec beyond OpenAPI itself, as a plugin of Redocly's linter. */
export const specRules = {
  id: 'generate',
  rules: { oas3: { 'operation-idempotent': operationIdempotent, 'schema-keywords': schemaKeywords } },
};

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
