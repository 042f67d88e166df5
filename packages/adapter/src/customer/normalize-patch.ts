import { ask, isPlainObject, memberPath } from '@customer-bridge/http';
import { isBlank } from './blank.js';
import { addressProperties, fieldKinds, type CanonicalField } from './canonical-patch.js';
import { normalizePhone } from './normalize-phone.js';

/** What {@link normalizePatch} changed. It never holds a value. */
export interface PatchChange {
  /** As in a plan: `email`, `address.line1`, `providerFields.yuno.gender`. */
  readonly field: string;
  /**
   * `trimmed`: white space around a text was taken off. `dropped`: the field or member was blank and was taken out.
   * `e164`: a phone was brought into E.164.
   */
  readonly change: 'trimmed' | 'dropped' | 'e164';
}

/**
 * Brings a patch that people have typed into the form that the adapter takes, and names what it changed: it trims texts,
 * takes out what is blank (a whole address, if nothing else is in it), and writes phones as E.164 that have a calling
 * code and separators, `00` or `(0)`. What it cannot do for certain it leaves alone, for the adapter to refuse: a phone
 * without its calling code, half a document, anything that is no patch. Lists, such as metadata, are left alone too.
 *
 * Nothing else does this: call it where your input comes from a form. The patch itself is not changed.
 */
export function normalizePatch<Patch>(patch: Patch): {
  readonly patch: Patch;
  readonly changes: readonly PatchChange[];
} {
  // A getter or a proxy can throw: then it is not this function that refuses the patch.
  return ask(() => normalized(patch)) ?? { patch, changes: [] };
}

function normalized<Patch>(patch: Patch): { patch: Patch; changes: readonly PatchChange[] } {
  const changes: PatchChange[] = [];
  const unchanged = { patch, changes };
  if (!isPlainObject(patch)) return unchanged;

  const result = mapMembers(patch, '', (value, field) => {
    if (field === 'providerFields') return eachProvider(value, field);
    return Object.hasOwn(fieldKinds, field) ? canonical(field as CanonicalField, value) : value;
  });
  return changes.length > 0 ? { patch: result as Patch, changes } : unchanged;

  function canonical(field: CanonicalField, value: unknown): unknown {
    return field === 'phone' && typeof value === 'string' ? phone(value, field) : own(value, field);
  }

  function eachProvider(byKey: unknown, path: string): unknown {
    return mapMembers(byKey, path, (fields, ownerPath) => mapMembers(fields, ownerPath, own));
  }

  function own(value: unknown, field: string): unknown {
    if (typeof value === 'string') return text(value, field);
    if (!isPlainObject(value)) return value;
    if (isAllBlank(value)) return dropped(field);
    // Half a document is no document: it stays, to be refused.
    const isOptional = Object.keys(value).every((name) => (addressProperties as string[]).includes(name));
    return mapMembers(value, field, (member, path) =>
      typeof member !== 'string' || (isBlank(member) && !isOptional) ? member : text(member, path),
    );
  }

  function text(value: string, field: string): string | undefined {
    if (isBlank(value)) return dropped(field);
    const trimmed = value.trim();
    if (trimmed !== value) changes.push({ field, change: 'trimmed' });
    return trimmed;
  }

  function phone(value: string, field: string): string | undefined {
    const e164 = isBlank(value) ? undefined : normalizePhone(value);
    if (e164 === undefined) return text(value, field);
    if (e164 !== value) changes.push({ field, change: e164 === value.trim() ? 'trimmed' : 'e164' });
    return e164;
  }

  function dropped(field: string): undefined {
    changes.push({ field, change: 'dropped' });
  }
}

/** A copy of a plain object with other members; one that becomes `undefined` is left out. Anything else is as it was. */
function mapMembers(
  value: unknown,
  path: string,
  change: (member: unknown, path: string) => unknown,
): unknown {
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const changed = change(member, memberPath(path, name));
      return changed === undefined && member !== undefined ? [] : [[name, changed]];
    }),
  );
}

function isAllBlank(value: object): boolean {
  const members = Object.values(value).filter((member) => member !== undefined);
  return members.length > 0 && members.every(isBlank);
}
