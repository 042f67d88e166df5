import { bodiesOf } from '../spec/operations.ts';
import { type Body, type Document, resolve, schemaName } from '../spec/document.ts';
import type { Validate } from './limits.ts';

interface Example {
  readonly where: string;
  /** The named schema that it illustrates. */
  readonly schema: string;
  readonly value: unknown;
}

/**
 * Every example of a request or response body that a validator refuses, and every body without an example. Those of
 * parameters and fields, and what their schemas say of them, are the linter's.
 */
export async function findRefusedExamples(document: Document, validate: Validate): Promise<string[]> {
  const findings: string[] = [];
  for (const { operation, which, body } of bodiesOf(document)) {
    const where = `${operation}.${which}`;
    const examples = examplesOf(document, where, body);
    if (body.content && examples.length === 0) findings.push(`${where} has no example`);
    for (const { where: place, schema, value } of examples) {
      const [issue] = await validate(schema, value);
      if (issue) findings.push(`${place}: ${issue.at} ${issue.message}`);
    }
  }
  return findings;
}

function examplesOf(document: Document, where: string, body: Body): Example[] {
  return Object.values(body.content ?? {}).flatMap(({ schema, examples = {} }) =>
    Object.entries(examples).map(([name, example]) => ({
      where: `${where}, example ${name}`,
      schema: schemaName(schema) ?? '',
      value: resolve(document, example).value,
    })),
  );
}
