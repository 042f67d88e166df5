import { describe, expect, it } from 'vitest';
import type { Change } from '../regen/compare/change.ts';
import { compareDocuments } from '../regen/compare/compare-documents.ts';
import { changeLines } from '../regen/spec-change.ts';
import { edits } from './regen/edits/edits.ts';
import { type Edit, partsOf, rename } from './regen/edits/parts.ts';
import { type Loose, sample } from './regen/judged.ts';

/** The sample with these edits made. A part that stands in two places is two parts, as it is in files. */
function sampleWith(...changes: readonly Edit[]): Loose {
  const edited = sample();
  for (const change of changes) change(partsOf(edited));
  return JSON.parse(JSON.stringify(edited));
}

/** What is told of the change, as `level subject: text`. */
function compared(before: Loose, after: Loose): string[] {
  return compareDocuments(before, after).map(({ level, subject, text }) => `${level} ${subject}: ${text}`);
}

describe('an edit is told and weighed, and', () => {
  it.each(edits)('$title is $changes', ({ prepare, edit, changes }) => {
    expect(compared(sampleWith(prepare), sampleWith(prepare, edit))).toEqual(changes);
  });

  it.each(edits.filter(({ title }) => !title.includes('Unused')))(
    'among other changes loses no name of a type: $title',
    ({ prepare, edit }) => {
      const lost: Edit = ({ schemas }) => rename(schemas, 'Unused', 'Other1');
      const changes = compared(sampleWith(prepare), sampleWith(prepare, lost, edit));
      expect(changes).toContain('breaking `Unused`: renamed to `Other1`');
    },
  );
});

describe('a comparison', () => {
  it('finds nothing between two that are the same, and leaves both as they are', () => {
    const [before, after] = [sample(), sample()];
    after.components.schemas.Owner.properties.name.type = 'integer';
    expect(compared(before, before)).toEqual([]);
    compared(before, after);
    expect(before).toEqual(sample());
  });

  it('takes time in proportion where every one of many mutual schemas has another name and another rule', () => {
    const ladder = (name: string, maxLength: number): Loose => {
      const document = sample();
      for (let step = 0; step < 5000; step += 1) {
        const next =
          step < 4999 ? { $ref: `#/components/schemas/${name}${step + 1}` } : { type: 'string', maxLength };
        document.components.schemas[`${name}${step}`] = {
          properties: { left: next, right: next },
          allOf: [next],
        };
      }
      document.components.schemas.Change = { $ref: `#/components/schemas/${name}0` };
      return document;
    };
    const changes = compared(ladder('Old', 9), ladder('New', 5));
    expect(changes).toContain('breaking `Change`: changed it from `Old0` to `New0`');
    expect(changes).toHaveLength(10_001);
  }, 60_000);

  it('takes a base that lacks what is asked for now', () => {
    const before = sample();
    delete before.paths['/things'].post.operationId;
    delete before.paths['/things/{id}'].patch.responses;
    expect(compared(before, sample())).toContain('breaking `POST /things`: renamed to `sendNote`');
  });
});

describe('the lines of a changeset', () => {
  it('mark what is breaking, and tell of other words in one line', () => {
    const described = (subject: string): Change => ({ level: 'described', subject, text: 'changed' });
    expect(
      changeLines([
        { level: 'breaking', subject: 'the API', text: 'removed a server' },
        { level: 'added', subject: '`Thing`', text: 'added a field' },
        ...['`A`', '`B`', '`A`', '`C`'].map(described),
      ]),
    ).toEqual([
      '**Breaking.** The API: removed a server',
      '`Thing`: added a field',
      'Reworded the descriptions or examples of `A`, `B` and `C`',
    ]);
    expect(changeLines([...'abcdefghij'].map(described))).toEqual([
      'Reworded the descriptions or examples of a, b, c, d, e, f, g, h and 2 more',
    ]);
  });
});
