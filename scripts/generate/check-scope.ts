import { type Schema, schemaNameOf, type SchemaObject } from './openapi-document.ts';

/** What the source code of a check may refer to, and what becomes of it. */
export interface CheckScope {
  /** The named schema that a reference points at. */
  resolve(reference: string): Schema;
  /** A function of `checks/`; gives its name back. */
  use(name: string): string;
  /** The check of a named schema. */
  named(name: string): string;
  /** A check of its own for a schema that stands at this place; gives its name. */
  check(place: string, schema: Schema): string;
  /** A set of scalars for a schema that stands at this place; gives its name. */
  set(place: string, values: readonly unknown[]): string;
  /** The codes of two capitals for a schema that stands at this place, packed; gives the name. */
  letterPairs(place: string, codes: readonly string[]): string;
}

/** Where a schema judges a value. */
export interface Site {
  /** The variable that holds the value. */
  readonly variable: string;
  /** The name of the place where the schema stands. */
  readonly place: string;
  readonly scope: CheckScope;
  /** Makes the statements that judge the value as a schema says. */
  readonly statementsOf: (schema: Schema, site: Site) => string[];
}

/** The site of a schema inside another one: of the same value, or of the one in `variable`. */
export function inside(site: Site, part: string, variable: string = site.variable): Site {
  return { ...site, place: site.place + part, variable };
}

/** The name of a check of the schema. */
export function checkName(schema: Schema, { place, scope }: Pick<Site, 'place' | 'scope'>): string {
  if (schema === true) return scope.use('anything');
  const keywords = Object.keys(schema);
  return keywords.length === 1 && keywords[0] === '$ref'
    ? namedCheck((schema as SchemaObject).$ref!, scope)
    : scope.check(place, schema);
}

/** The name of the check of a named schema. */
export function namedCheck(reference: string, scope: CheckScope): string {
  const name = schemaNameOf(reference);
  if (name === undefined)
    throw new Error(`A validator can follow references to named schemas only: ${reference}`);
  return scope.named(name);
}

/** A call of a check on the value. */
export function call({ scope, variable }: Site, check: string, ...others: readonly string[]): string {
  return `${scope.use(check)}(${[variable, 'path', 'issues', ...others].join(', ')})`;
}

/** The statement that refuses the value, whatever it is. */
export function refusal({ scope }: Site, message: string): string {
  return `${scope.use('refuse')}('${message}', path, issues);`;
}

/** The statements in braces, or on the same line where one is enough. */
export function block(head: string, statements: readonly string[]): string[] {
  const [only] = statements;
  if (statements.length === 1 && only!.endsWith(';')) return [`${head} ${only}`];
  return [`${head} {`, ...indent(statements), '}'];
}

export function indent(statements: readonly string[]): string[] {
  return statements.map((line) => `  ${line}`);
}
