import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/root.ts';
import { run } from '../lib/run.ts';
import { providersIn, specFile } from '../generate/providers.ts';
import { openDescription } from '../openapi/description.ts';
import { lint } from './redocly/lint.ts';

type Json = Record<string, unknown>;

const providers = providersIn(root);

it("Redocly's own command line finds nothing in the specs either", { timeout: 30_000 }, async () => {
  const specs = providers.map((provider) => specFile(root, provider));
  const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const { code, output } = await run([process.execPath, redocly, 'lint', ...specs]);
  expect({ code, output }).toMatchObject({ code: 0 });
});

describe.each(providers)('the examples of %s', async (provider) => {
  const description = await openDescription(specFile(root, provider));
  const text = JSON.stringify((await description.bundled()).document);
  const [untouched, broken] = await lint([JSON.parse(text), withBrokenExamples(JSON.parse(text))]);

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
