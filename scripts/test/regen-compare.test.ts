import { describe, expect, it } from 'vitest';
import { changeLines } from '../regen/change-lines.ts';
import type { Change } from '../regen/compare/change.ts';
import { compareDocuments } from '../regen/compare/compare-documents.ts';
import { edits } from './regen/edits/edits.ts';
import { type Edit, partsOf, type Parts, rename } from './regen/edits/parts.ts';
import { type Loose, sample } from './regen/judged.ts';

/** What the edits change, as `level subject: text`. */
function changesOf(...changes: readonly ((parts: Parts) => unknown)[]): string[] {
  const edited = sample();
  for (const change of changes) change(partsOf(edited));
  // A part that stands in two places is two parts, as it is in files.
  return compared(sample(), JSON.parse(JSON.stringify(edited)));
}

function compared(before: Loose, after: Loose): string[] {
  return compareDocuments(before, after).map(({ level, subject, text }) => `${level} ${subject}: ${text}`);
}

/** An edit as it is written, and what it has to be. */
const titled = ([edit, ...changes]: Edit) => ({
  title: `${edit.toString().replaceAll(/\s+/g, ' ')}: ${changes.join(', ') || 'nothing'}`,
  edit,
  changes,
});

describe.each(Object.entries(edits))('an edit of %s is told and weighed:', (_group, rows) => {
  it.each(rows.map(titled))('$title', ({ edit, changes }) => {
    expect(changesOf(edit)).toEqual(changes);
  });
});

describe('a comparison', () => {
  it('finds nothing between two that are the same, and leaves both as they are', () => {
    const [before, after] = [sample(), sample()];
    after.components.schemas.Owner.properties.name.type = 'integer';
    expect(compared(before, before)).toEqual([]);
    compared(before, after);
    expect(before).toEqual(sample());
  });

  it.each(
    Object.values(edits)
      .flat()
      .map(titled)
      .filter(({ title }) => !title.includes('Unused')),
  )('loses no name of a type among other changes: $title', ({ edit }) => {
    const lost = ({ schemas }: Loose): void => rename(schemas, 'Unused', 'Other1');
    expect(changesOf(lost, edit)).toContain('breaking `Unused`: renamed to `Other1`');
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
