import { copyJson, isObject, propertyPath, type Issue } from '@customer-bridge/http';
import { blankIssues, isBlank, withoutBlankProperties } from '../customer/blank.js';
import { fieldKinds, type CanonicalField } from '../customer/canonical-patch.js';
import type { FieldKind, Value } from '../customer/value-types.js';
import { unknownProperty, validateField } from '../customer/validate-field.js';
import type { CustomerProvider } from '../provider/customer-provider.js';

/** One change of a patch: a well-formed copy of what the caller passed in. */
export interface Change {
  /** As in a plan: `email`, `providerFields.yuno.gender`. */
  readonly field: string;
  readonly name: string;
  /** Key of the provider that alone has the field; absent for a canonical field. */
  readonly owner: string | undefined;
  readonly kind: FieldKind;
  /** `null` clears the field. */
  readonly value: Value | null;
}

/**
 * Copies a patch and validates its shape, types and names. The order of its properties is kept; `undefined` is absent.
 *
 * @param providers The providers whose own fields the patch may hold, by key.
 * @param onBlank `error` reports a blank field as an issue, `omit` treats it as absent.
 */
export function parsePatch(
  patch: unknown,
  providers: ReadonlyMap<string, CustomerProvider>,
  onBlank: 'error' | 'omit' = 'error',
): { changes: readonly Change[]; issues: readonly Issue[] } {
  const { copy, issues: notPlain } = copyJson(patch);
  const changes: Change[] = [];
  const issues: Issue[] = [...notPlain];
  if (notPlain.length > 0) return { changes, issues };
  if (!isObject(copy)) return { changes, issues: [{ path: 'patch', message: 'must be an object' }] };

  const add = (field: string, name: string, kind: FieldKind, given: unknown, owner?: string): void => {
    const value = given === null ? null : withoutBlankProperties(kind, given);
    if (value !== null) {
      const malformed = isBlank(value) ? none : validateField(kind, value, field);
      const blank = malformed.length > 0 ? none : blankIssues(kind, value, field);
      if (blank.length > 0 && onBlank === 'omit') return;
      // Not spread into `push`: there may be more of them than a call can have arguments.
      for (const issue of malformed) issues.push(issue);
      for (const issue of blank) issues.push(issue);
    }
    changes.push({ field, name, owner, kind, value: value as Value | null });
  };

  for (const name of Object.keys(copy)) {
    const value = copy[name];
    if (name === 'providerFields') parseProviderFields(value);
    else if (isCanonical(name)) add(name, name, fieldKinds[name], value);
    else issues.push(unknownProperty(propertyPath('', name), patchProperties));
  }
  return { changes, issues };

  function parseProviderFields(byKey: unknown): void {
    const path = 'providerFields';
    if (!isObject(byKey)) return void issues.push({ path, message: 'must be an object' });
    for (const [owner, fields] of Object.entries(byKey)) {
      const ownerPath = propertyPath(path, owner);
      const provider = providers.get(owner);
      if (!provider) issues.push(unknownProperty(ownerPath, [...providers.keys()]));
      else if (!isObject(fields)) issues.push({ path: ownerPath, message: 'must be an object' });
      else parseOwnFields(owner, ownerPath, provider, fields);
    }
  }

  function parseOwnFields(
    owner: string,
    ownerPath: string,
    provider: CustomerProvider,
    fields: Readonly<Record<string, unknown>>,
  ): void {
    const known = provider.capabilities.providerFields;
    for (const [name, value] of Object.entries(fields)) {
      const field = propertyPath(ownerPath, name);
      if (!Object.hasOwn(known, name)) issues.push(unknownProperty(field, Object.keys(known)));
      else add(field, name, known[name]!.kind, value, owner);
    }
  }
}

const none: readonly Issue[] = [];

const patchProperties = [...Object.keys(fieldKinds), 'providerFields'];

function isCanonical(name: string): name is CanonicalField {
  return Object.hasOwn(fieldKinds, name);
}
