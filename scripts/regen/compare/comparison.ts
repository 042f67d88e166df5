import { isDeepStrictEqual } from 'node:util';
import { resolve, type Schema } from '../../generate/openapi-document.ts';
import { namesInReference } from '../../openapi/pointer.ts';
import { describeMember } from '../describe-member.ts';
import { code } from '../markdown.ts';
import type { ApiDocument, Members } from './api-document.ts';
import type { BeforeAfter } from './before-after.ts';
import { type Change, type Level, levels, type Place } from './change.ts';

/** How many schemas that took each other's place are followed into each other; beyond, the worst is said. */
const deepest = 50;

/** Compares two schemas of one place. */
export type CompareSchema = (comparison: Comparison, place: Place, schemas: BeforeAfter<Schema>) => void;

/** Two versions of a description, and what was found to differ. */
export class Comparison {
  readonly documents: BeforeAfter<ApiDocument>;
  readonly #compareSchema: CompareSchema;
  readonly #changes = new Map<string, Change>();
  /** What several places share is compared once. */
  readonly #compared = new Set<string>();
  readonly #heaviest: Map<string, Level | undefined>;
  readonly #depth: number;

  constructor(documents: BeforeAfter<ApiDocument>, compareSchema: CompareSchema, outer?: Comparison) {
    this.documents = documents;
    this.#compareSchema = compareSchema;
    this.#depth = outer ? outer.#depth + 1 : 0;
    this.#heaviest = outer ? outer.#heaviest : new Map();
  }

  /** The changes, the heaviest first. */
  get changes(): Change[] {
    const all = [...this.#changes.values()];
    return levels.flatMap((level) => all.filter((change) => change.level === level));
  }

  add(level: Level, { subject }: Pick<Place, 'subject'>, text: string): void {
    if (text === '') return;
    const sentence = `${subject}: ${text}`;
    const known = this.#changes.get(sentence);
    if (!known || levels.indexOf(level) < levels.indexOf(known.level))
      this.#changes.set(sentence, { level, subject, text });
  }

  /** A member of an object that has another value, in the words that are its own. */
  member(level: Level, place: Place, property: string, { before, after }: BeforeAfter<unknown>): void {
    this.add(level, place, describeMember({ property, before, after, field: place.field }));
  }

  /**
   * The members of an object that nothing else compares: of the listed ones each change has the level that stands with it,
   * and whatever is not listed is words.
   */
  members(
    place: Place,
    { before, after }: BeforeAfter<Members>,
    known: Readonly<Record<string, Level | 'elsewhere'>>,
  ): void {
    for (const property of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const level = Object.hasOwn(known, property) ? known[property]! : 'described';
      if (level === 'elsewhere' || isDeepStrictEqual(before[property], after[property])) continue;
      this.member(level, place, property, { before: before[property], after: after[property] });
    }
  }

  /** Two schemas of one place. */
  schema(place: Place, schemas: BeforeAfter<Schema>): void {
    this.#compareSchema(this, place, schemas);
  }

  /**
   * Compares two parts that may be references. Where both refer to the same shared part, that is compared once, under its own
   * name.
   */
  parts(
    { before, after }: BeforeAfter<Members>,
    place: Place,
    compare: (parts: BeforeAfter<Members>, place: Place) => void,
  ): void {
    const { $ref: reference } = before;
    let own = place;
    if (typeof reference === 'string' && reference === after['$ref']) {
      if (!this.once(reference)) return;
      own = { ...place, subject: code(namesInReference(reference).at(-1)!), field: '' };
    }
    const { documents } = this;
    compare({ before: resolve(documents.before, before), after: resolve(documents.after, after) }, own);
  }

  /** Whether this is the first time that somebody asks. */
  once(key: string): boolean {
    const isNew = !this.#compared.has(key);
    this.#compared.add(key);
    return isNew;
  }

  /**
   * The level of the heaviest change that a comparison finds, which is made once for each key; none where it finds nothing, or
   * is being made already.
   */
  heaviest(key: string, compare: (comparison: Comparison) => void): Level | undefined {
    if (this.#depth > deepest) return 'breaking';
    if (!this.#heaviest.has(key)) {
      this.#heaviest.set(key, undefined);
      const inner = new Comparison(this.documents, this.#compareSchema, this);
      compare(inner);
      this.#heaviest.set(key, inner.changes[0]?.level);
    }
    return this.#heaviest.get(key);
  }
}
