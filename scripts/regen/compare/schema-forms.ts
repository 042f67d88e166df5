import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { schemasOf } from './api-document.ts';
import { type BeforeAfter, ofBoth } from './before-after.ts';
import type { Place } from './change.ts';
import type { Comparison } from './comparison.ts';
import { type FlatSchema, flatten, formOrNull } from './flat-schema.ts';
import { haveCommonType, levelOf, type Shift } from './keyword-shifts.ts';

/** Whether a schema became one of several forms, or one of them became the schema; then it reports that. */
export function compareWithForms(comparison: Comparison, place: Place, both: BeforeAfter<Schema>): boolean {
  const { before: old, after: now } = ofBoth(both, formsOf);
  const { before, after } = both;
  if (isAmong(before, now)) {
    const isExact = typeof after === 'object' && after.anyOf === undefined;
    const shift = shiftOfMore(comparison, now, isExact);
    if (now.length > 1) comparison.add(levelOf(shift, place, true), place, `added a variant${of(place)}`);
    return true;
  }
  const isOneLeft = isAmong(after, old);
  if (isOneLeft && old.length > 1)
    comparison.add(levelOf('narrower', place, true), place, `removed a variant${of(place)}`);
  return isOneLeft;
}

/** Compares the forms of which a value has to have one. */
export function compareForms(
  comparison: Comparison,
  place: Place,
  { before, after }: BeforeAfter<FlatSchema>,
): void {
  const change = (shift: Shift, text: string): void =>
    comparison.add(levelOf(shift, place, true), place, text + of(place));
  if (!before.forms || !after.forms) {
    if (after.forms) change('narrower', 'set the variants');
    if (before.forms) change('wider', 'lifted the variants');
    return;
  }
  const { forms: old } = before;
  const { forms: now, isExact } = after;
  const removed = old.filter((form) => !isAmong(form, now));
  const added = now.filter((form) => !isAmong(form, old));
  if (removed.length === added.length)
    for (const [index, form] of removed.entries())
      comparison.schema(place, { before: form, after: added[index]! });
  else {
    for (const _form of removed) change('narrower', 'removed a variant');
    for (const _form of added) change(shiftOfMore(comparison, now, isExact), 'added a variant');
  }
  if (before.isExact === isExact) return;
  // The type is the same for both.
  const text = isExact ? 'asked for exactly one of the variants' : 'took any number of the variants';
  comparison.add(levelOf(isExact ? 'narrower' : 'wider', place, false), place, text + of(place));
}

function of({ field }: Place): string {
  return field && ` of ${code(field)}`;
}

function isAmong(schema: Schema, forms: readonly Schema[]): boolean {
  return forms.some((form) => isDeepStrictEqual(form, schema));
}

/** The forms of a schema that is nothing else; null beside one form is a type of it. */
function formsOf(schema: Schema): readonly Schema[] {
  if (typeof schema === 'boolean' || formOrNull(schema)) return [];
  return schema.anyOf ?? schema.oneOf ?? [];
}

/** What one form more does: where exactly one has to fit, a value of two is refused from now on. */
function shiftOfMore({ documents }: Comparison, forms: readonly Schema[], isExact = false): Shift {
  if (!isExact) return 'wider';
  // Objects differ by their properties.
  const types = forms.map((form) =>
    flatten(form, schemasOf(documents.after), new Set()).type?.filter((type) => type !== 'object'),
  );
  const overlap = types.some((one, index) =>
    types.slice(index + 1).some((other) => !one || !other || haveCommonType(one, other)),
  );
  return overlap ? 'other' : 'wider';
}
