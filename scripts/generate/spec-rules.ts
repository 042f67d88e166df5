import type { Oas3Rule } from '@redocly/openapi-core';
import { eachSchema } from '../redocly/each-place.js';
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
    const { format, pattern, multipleOf, ...others } = schema;
    const { unevaluatedProperties: rest, patternProperties = {} } = schema as SchemaObject;
    const atKey = (message: string | undefined, ...keys: string[]): void => {
      if (message) report({ message, location: location.child(keys).key() });
    };
    const atValue = (message: string | undefined, ...keys: string[]): void => {
      if (message) report({ message, location: keys.length > 0 ? location.child(keys) : location });
    };
    for (const keyword of Object.keys(schema)) atKey(keywordProblem(keyword), keyword);
    if (format !== undefined) atValue(formatProblem(format), 'format');
    if (rest === false && ['anyOf', 'oneOf', 'if'].some((keyword) => keyword in others))
      atKey(
        'The validators know `unevaluatedProperties: false` only where no `anyOf`, `oneOf` or `if` stands beside it: ' +
          'write `additionalProperties: false` in each form.',
        'unevaluatedProperties',
      );
    if (typeof rest === 'object')
      atKey(
        'The validators know `unevaluatedProperties: false` only, no schema for the rest.',
        'unevaluatedProperties',
      );
    for (const keyword of ['type', 'allOf', 'anyOf', 'oneOf'] as const) {
      const listed: unknown = schema[keyword];
      if (Array.isArray(listed) && listed.length === 0) atKey(`\`${keyword}\` must not be empty.`, keyword);
    }
    if (multipleOf === 0) atValue('`multipleOf` must be more than 0.', 'multipleOf');
    const values: unknown[] = [...(schema.enum ?? []), 'const' in schema ? schema.const : null];
    if (values.some((value) => typeof value === 'object' && value !== null))
      atValue('The validators know lists of scalar values only.');
    if (pattern !== undefined && !isExpression(pattern))
      atValue('The pattern is not a regular expression.', 'pattern');
    for (const name of Object.keys(patternProperties)) {
      if (!isExpression(name)) atKey('The name is not a regular expression.', 'patternProperties', name);
    }
  },
});

/** A reference has to name a schema: what is a part of one has neither a type nor a validator of its own. */
const references: Oas3Rule = () => {
  let root: string | undefined;
  return {
    Root(_root, { location }) {
      root = location.source.absoluteRef;
    },
    ref(node, { type, location, report }, { location: end, chain }) {
      if (type.name !== 'Schema' || location.source.absoluteRef !== root) return;
      const target = node.$ref.startsWith('#')
        ? { source: location.source, pointer: node.$ref }
        : (chain?.[0]?.location ?? end);
      // What stands in another file is named when the files are put together.
      if (target?.source.absoluteRef !== root || /^#\/components\/schemas\/[^/]+$/.test(target.pointer))
        return;
      report({
        message:
          'The reference leads into a part of the description that has no name: move that to `components.schemas` ' +
          'and refer to it there.',
        location: location.child(['$ref']),
      });
    },
  };
};

/** A request and a response are different schemas, so nothing has to be left out of either. */
const directions = eachSchema(({ node, direction, property }, report) => {
  const keyword = direction === 'request' ? 'readOnly' : 'writeOnly';
  if (node[keyword] !== true) return;
  const [has, other] = direction === 'request' ? ['sends', 'response'] : ['answers', 'request'];
  report(
    `\`${keyword}\` says that no ${direction} ${has} ${property ? `\`${property}\`` : 'this'}: leave it out of the ` +
      `schema of the ${direction}, and give the ${other} a schema of its own.`,
  );
});

/** What the generator asks of a spec beyond OpenAPI itself, as a plugin of Redocly's linter. */
export const specRules = {
  id: 'generate',
  rules: {
    oas3: {
      directions,
      'operation-idempotent': operationIdempotent,
      references,
      'schema-keywords': schemaKeywords,
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
