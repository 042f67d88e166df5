import { call, type CheckScope } from './check-source.ts';
import type { SchemaObject } from './openapi-document.ts';

/** The formats that are judged; any other is a note for the reader. */
const formats: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'dateTime', uuid: 'uuid' };

/** What a string must keep beyond its length. */
export function textRules({ format = '', pattern }: SchemaObject, scope: CheckScope): string[] {
  const rule = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return [
    ...(rule === undefined ? [] : [scope.use(rule)]),
    ...(pattern === undefined ? [] : [call(scope, 'pattern', [`${new RegExp(pattern, 'u')}`])]),
  ];
}

const limits = {
  minimum: 'atLeast',
  maximum: 'atMost',
  exclusiveMinimum: 'above',
  exclusiveMaximum: 'below',
  multipleOf: 'multipleOf',
} as const;

/** What a number must keep. */
export function numberRules(schema: SchemaObject, scope: CheckScope): string[] {
  return Object.entries(limits).flatMap(([keyword, rule]) => {
    const limit = schema[keyword as keyof typeof limits];
    return limit === undefined ? [] : [call(scope, rule, [String(limit)])];
  });
}
