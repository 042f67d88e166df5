import { tryOrUndefined, isPlainObject, propertyPath } from '@customer-bridge/http';
import { isBlank } from './blank.js';
import { fieldKinds, type CanonicalField } from './canonical-patch.js';
import { addressProperties } from './value-types.js';
import { normalizePhone } from './normalize-phone.js';

/** One change that {@link normalizePatch} made. It never contains a value. */
export interface PatchChange {
  /** As in a plan: `email`, `address.line1`, `providerFields.yuno.gender`. */
  readonly field: string;
  /**
   * `trimmed`: white space around a text was removed. `dropped`: the field or property was blank and was removed.
   * `e164`: a phone number was converted to E.164.
   */
  readonly change: 'trimmed' | 'dropped' | 'e164';
}

/**
 * Converts a patch that people have typed to the form that the adapter accepts, and says what it changed. It trims
 * texts, drops blank fields (and a whole address of nothing but blanks), and converts phone numbers with a calling code
 * and separators, `00` or `(0)` to E.164. Whatever it cannot convert for certain stays as it is, for the adapter to
 * reject: a phone number without its calling code, half a document, anything that is not a patch. Lists, such as
 * metadata, stay too.
 *
 * No other function does any of this: call it on input from a form. The given patch is not changed.
 *
 * @example
 * ```ts
 * const { patch, changes } = normalizePatch({ phone: '+57 (313) 245-0765' });
 * // patch.phone is '+573132450765'; changes is [{ field: 'phone', change: 'e164' }]
 * ```
 */
export function normalizePatch<Patch>(patch: Patch): {
  readonly patch: Patch;
  readonly changes: readonly PatchChange[];
} {
  // A getter or a proxy may throw. Rejecting such a patch is left to the adapter.
  return tryOrUndefined(() => normalized(patch)) ?? { patch, changes: [] };
}

function normalized<Patch>(patch: Patch): { patch: Patch; changes: readonly PatchChange[] } {
  const changes: PatchChange[] = [];
  const unchanged = { patch, changes };
  if (!isPlainObject(patch)) return unchanged;

  const result = mapProperties(patch, '', (value, field) => {
    if (field === 'providerFields') return eachProvider(value, field);
    return Object.hasOwn(fieldKinds, field) ? canonical(field as CanonicalField, value) : value;
  });
  return changes.length > 0 ? { patch: result as Patch, changes } : unchanged;

  function canonical(field: CanonicalField, value: unknown): unknown {
    return field === 'phone' && typeof value === 'string' ? phone(value, field) : own(value, field);
  }

  function eachProvider(byKey: unknown, path: string): unknown {
    return mapProperties(byKey, path, (fields, ownerPath) => mapProperties(fields, ownerPath, own));
  }

  function own(value: unknown, field: string): unknown {
    if (typeof value === 'string') return text(value, field);
    if (!isPlainObject(value)) return value;
    if (isAllBlank(value)) return dropped(field);
    // A document with a blank property stays, for the adapter to reject.
    const isOptional = Object.keys(value).every((name) => (addressProperties as string[]).includes(name));
    return mapProperties(value, field, (property, path) =>
      typeof property !== 'string' || (isBlank(property) && !isOptional) ? property : text(property, path),
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

/**
 * Copies a plain object with changed properties; one that becomes `undefined` is left out. Returns anything else as it
 * is.
 */
function mapProperties(
  value: unknown,
  path: string,
  change: (property: unknown, path: string) => unknown,
): unknown {
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, property]) => {
      const changed = change(property, propertyPath(path, name));
      return changed === undefined && property !== undefined ? [] : [[name, changed]];
    }),
  );
}

function isAllBlank(value: object): boolean {
  const properties = Object.values(value).filter((property) => property !== undefined);
  return properties.length > 0 && properties.every(isBlank);
}
