import type { Oas3Rule } from '@redocly/openapi-core/lib/visitors.js';
import { isUnsupported } from './keywords.ts';

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
    for (const keyword of Object.keys(schema).filter(isUnsupported)) {
      const message = `The validators do not know the keyword \`${keyword}\`.`;
      report({ message, location: location.child([keyword]).key() });
    }
    const values: unknown[] = [...(schema.enum ?? []), 'const' in schema ? schema.const : null];
    if (values.some((value) => typeof value === 'object' && value !== null)) {
      report({ message: 'The validators know lists of scalar values only.', location });
    }
    if (schema.pattern !== undefined && !isExpression(schema.pattern)) {
      report({ message: 'The pattern is not a regular expression.', location: location.child(['pattern']) });
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
