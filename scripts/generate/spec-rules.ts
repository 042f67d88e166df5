import { isUnsupported } from './keywords.ts';
import type { Operation, SchemaObject } from './openapi-document.ts';

interface Location {
  key(): Location;
  child(name: string | readonly string[]): Location;
}

interface Context {
  readonly location: Location;
  report(problem: { message: string; location: Location }): void;
}

/** What the generator asks of a spec beyond OpenAPI itself, as a plugin of Redocly's linter. */
export const specRules = {
  id: 'generate',
  rules: {
    oas3: {
      'operation-idempotent': () => ({
        Paths: {
          PathItem: {
            Operation(operation: Operation, { report, location }: Context): void {
              if (typeof operation['x-idempotent'] === 'boolean') return;
              report({
                message: 'The operation must say `x-idempotent: true` or `false`.',
                location: location.key(),
              });
            },
          },
        },
      }),
      'schema-keywords': () => ({
        Schema(schema: SchemaObject, { report, location }: Context): void {
          for (const keyword of Object.keys(schema).filter(isUnsupported)) {
            report({
              message: `The validators do not know the keyword \`${keyword}\`.`,
              location: location.child([keyword]).key(),
            });
          }
          if (schema.pattern !== undefined && !isExpression(schema.pattern)) {
            report({
              message: 'The pattern is not a regular expression.',
              location: location.child(['pattern']),
            });
          }
        },
      }),
    },
  },
};

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
