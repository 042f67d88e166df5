import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { schemasOf } from './api-document.ts';
import type { Both, Place } from './change.ts';
import type { CompareSchema, Comparison } from './comparison.ts';
import { type Direction, levelOf } from './direction.ts';
import { type FlatSchema, flatten, formOrNull } from './flat-schema.ts';
import { haveCommonType, type Shift } from './keyword-shifts.ts';

/** Whether a schema became one of several forms, or one of them became the schema; then it reports that. */
export function compareWithForms(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<Schema>,
  direction: Direction,
): boolean {
  const [old, now] = [before, after].map(formsOf) as [readonly Schema[], readonly Schema[]];
  const isAmong = (schema: Schema, forms: readonly Schema[]): boolean =>
    forms.some((form) => isDeepStrictEqual(form, schema));
  const variant = `a variant${place.field && ` of ${code(place.field)}`}`;
  if (isAmong(before, now)) {
    const shift = shiftOfMore(now, isExact(after), comparison);
    if (now.length > 1) comparison.add(levelOf(shift, direction, true), place, `added ${variant}`);
  } else if (isAmong(after, old)) {
    if (old.length > 1) comparison.add(levelOf('narrower', direction, true), place, `removed ${variant}`);
  } else return false;
  return true;
}

/** The forms of a schema that is nothing else; null beside one form is a type of it. */
function formsOf(schema: Schema): readonly Schema[] {
  if (typeof schema === 'boolean' || formOrNull(schema)) return [];
  return schema.anyOf ?? schema.oneOf ?? [];
}

function isExact(schema: Schema): boolean {
  return typeof schema === 'object' && schema.anyOf === undefined;
}

/** What one form more does: where exactly one has to fit, a value of two is refused from now on. */
function shiftOfMore(forms: readonly Schema[], isOne = false, { documents }: Comparison): Shift {
  if (!isOne) return 'wider';
  const types = forms.map((form) => flatten(form, schemasOf(documents.after), new Set()).type);
  // Objects differ by their properties.
  const overlap = types.some((one, index) =>
    types.slice(index + 1).some((other) => {
      if (!one || !other) return true;
      return haveCommonType(without(one, 'object'), without(other, 'object'));
    }),
  );
  return overlap ? 'other' : 'wider';
}

function without(types: readonly string[], type: string): string[] {
  return types.filter((each) => each !== type);
}

/** Compares the forms of which a value has to have one. */
export function compareForms(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<FlatSchema>,
  direction: Direction,
  compareSchema: CompareSchema,
): void {
  const of = place.field && ` of ${code(place.field)}`;
  const change = (shift: Shift, text: string): void =>
    comparison.add(levelOf(shift, direction, true), place, text + of);
  if (!before.forms || !after.forms) {
    if (after.forms) change('narrower', 'set the variants');
    if (before.forms) change('wider', 'lifted the variants');
    return;
  }
  const removed = before.forms.filter(
    (form) => !after.forms!.some((other) => isDeepStrictEqual(form, other)),
  );
  const added = after.forms.filter((form) => !before.forms!.some((other) => isDeepStrictEqual(form, other)));
  if (removed.length === added.length)
    for (const [index, form] of removed.entries())
      compareSchema(comparison, place, { before: form, after: added[index]! }, direction);
  else {
    for (const _form of removed) change('narrower', 'removed a variant');
    const shift = shiftOfMore(after.forms, after.isExact, comparison);
    for (const _form of added) change(shift, 'added a variant');
  }
  if (before.isExact === after.isExact) return;
  // The type is the same for both.
  const text = after.isExact ? 'asked for exactly one of the variants' : 'took any number of the variants';
  comparison.add(levelOf(after.isExact ? 'narrower' : 'wider', direction, false), place, text + of);
}
