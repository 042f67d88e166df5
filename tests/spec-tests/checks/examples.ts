import { toPointer } from '@customer-bridge/scripts/openapi/pointer.ts';
import { bodiesOf } from '../spec/operations.ts';
import { type Body, type Document, resolve, schemaName } from '../spec/document.ts';
import { ajvAt } from './ajv.ts';
import type { Validate } from './limits.ts';

interface Example {
  readonly where: string;
  /** The named schema that it illustrates. */
  readonly schema: string;
  readonly value: unknown;
}

/** Every example of a request or response body that a validator refuses, and every body without an example. */
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

/** The same for the examples of parameters and of the members of schemas, which have no validator of their own. */
export function findRefusedValues(document: Document): string[] {
  const validatorAt = ajvAt(document);
  return schemasWithExamples(document, '').flatMap(({ pointer, examples }) =>
    examples
      .filter((value) => !validatorAt(pointer)(value))
      .map(() => `${pointer} has an example that it refuses`),
  );
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

function schemasWithExamples(node: unknown, pointer: string): { pointer: string; examples: unknown[] }[] {
  if (typeof node !== 'object' || node === null) return [];
  const { schema, example, examples } = node as Record<string, unknown>;
  const own = Array.isArray(examples) ? [{ pointer, examples }] : [];
  const parameters =
    schema && example !== undefined ? [{ pointer: `${pointer}/schema`, examples: [example] }] : [];
  const inner = Object.entries(node).flatMap(([name, child]) =>
    schemasWithExamples(child, `${pointer}/${encodeURIComponent(toPointer(name))}`),
  );
  return [...own, ...parameters, ...inner];
}
