import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configuration, lint, redocly } from './redocly/lint.ts';

type Json = Record<string, unknown>;

const specs = join(import.meta.dirname, '../../specs');

describe.each(['kunacore', 'yuno'])('the examples of %s', (provider) => {
  const spec = join(specs, provider, 'openapi.yaml');
  const text = execFileSync(redocly, ['bundle', spec, '--ext=json', ...configuration], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [untouched, broken] = lint([JSON.parse(text), withBrokenExamples(JSON.parse(text))]);

  it('keep to their schemas, as every other part of the spec does', () => {
    expect(untouched).toEqual([]);
  });

  it('are each refused once they do not', () => {
    const uses = examplesIn(JSON.parse(text)).length;
    expect(uses).toBeGreaterThan(5);
    expect(broken).toHaveLength(uses);
    expect(new Set(broken!.map(({ rule }) => rule))).toEqual(new Set(['no-invalid-media-type-examples']));
  });
});

/** Each use of an example by a body; a shared body counts once. */
function examplesIn(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const { content, ...others } = value as { content?: Record<string, { examples: Record<string, Json> }> };
  const own = Object.values(content ?? {}).flatMap(({ examples }) => Object.values(examples));
  return [...own, ...Object.values(others).flatMap(examplesIn)];
}

/** The document with a text in place of each example: every body is an object. */
function withBrokenExamples(document: Json): Json {
  const shared = (document['components'] as { examples: Record<string, Json> }).examples;
  for (const example of [...examplesIn(document), ...Object.values(shared)]) {
    if ('value' in example) example['value'] = 'a text';
  }
  return document;
}
