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
    for (const keyword of ['type', 'allOf', 'anyOf', 'oneOf'] as const) {
      const listed: unknown = schema[keyword];
      if (Array.isArray(listed) && listed.length === 0)
        report({ message: `\`${keyword}\` must not be empty.`, location: location.child([keyword]).key() });
    }
    if (schema.multipleOf === 0)
      report({ message: '`multipleOf` must be more than 0.', location: location.child(['multipleOf']) });
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
