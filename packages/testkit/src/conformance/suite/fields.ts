import { targetKey } from './test-context.js';
import { deepMerge } from '../assert/deep-merge.js';
import type { FieldProfile, ProviderProfile } from './provider-profile.js';
import { canonicalSamples, type CanonicalFieldName } from './samples.js';

/** A field that the provider accepts, as the cases use it. */
export interface FieldUnderTest extends FieldProfile {
  /** As in a plan: `email`, `providerFields.subject.gender`. */
  readonly path: string;
  /** Its name in the names of the cases. */
  readonly title: string;
  readonly value: unknown;
  /** A patch of this field alone. */
  readonly patch: (value: unknown) => Readonly<Record<string, unknown>>;
}

/** Every field that the provider accepts, with a sample value: the canonical ones, then its own. */
export function fieldsOf({ fields, ownFields = {} }: ProviderProfile): readonly FieldUnderTest[] {
  const canonical = Object.entries(fields).flatMap(([name, profile]) =>
    profile === 'unsupported'
      ? []
      : [{ ...canonicalField(name), ...profile, value: canonicalSamples[name as CanonicalFieldName] }],
  );
  const own = Object.entries(ownFields).map(([name, profile]) => ({ ...ownField(name), ...profile }));
  return [...canonical, ...own];
}

/** The same fields with further values; each is sent alone. */
export function variantsOf({ fields, variants = [] }: ProviderProfile): readonly FieldUnderTest[] {
  return variants.map((variant) => {
    const named = Object.hasOwn(fields, variant.field)
      ? canonicalField(variant.field)
      : ownField(variant.field);
    return { ...named, ...variant, title: `${named.path} (${variant.title})` };
  });
}

type NamedField = Pick<FieldUnderTest, 'path' | 'title' | 'patch'>;

function canonicalField(name: string): NamedField {
  return { path: name, title: name, patch: (value) => ({ [name]: value }) };
}

function ownField(name: string): NamedField {
  const path = `providerFields.${targetKey}.${name}`;
  return { path, title: path, patch: (value) => ({ providerFields: { [targetKey]: { [name]: value } } }) };
}

/** The canonical fields that the provider does not have. */
export function unsupportedFields({ fields }: ProviderProfile): readonly CanonicalFieldName[] {
  return (Object.keys(fields) as CanonicalFieldName[]).filter((name) => fields[name] === 'unsupported');
}

/** One patch of all the given fields, each with its sample value; a fresh copy. */
export function patchOf(fields: readonly FieldUnderTest[]): Readonly<Record<string, unknown>> {
  const canonical: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const { patch, value } of fields) {
    const { providerFields, ...rest } = patch(value) as { providerFields?: Record<string, object> };
    Object.assign(canonical, rest);
    Object.assign(own, providerFields?.[targetKey]);
  }
  const hasOwn = Object.keys(own).length > 0;
  return structuredClone({ ...canonical, ...(hasOwn ? { providerFields: { [targetKey]: own } } : {}) });
}

/** A patch of one canonical field that is sent whole; throws if there is none. */
export function simplePatchOf(profile: ProviderProfile): Readonly<Record<string, unknown>> {
  const field = fieldsOf(profile).find(({ path, lossy }) => Object.hasOwn(profile.fields, path) && !lossy);
  if (!field) throw new TypeError('providerConformance: no canonical field is taken whole');
  return field.patch(field.value);
}

/** The properties that these fields become, under the provider's names. */
export function changesOf(fields: readonly FieldUnderTest[]): Readonly<Record<string, unknown>> {
  return fields.map(({ sends }) => sends).reduce(deepMerge, {});
}

/** The properties that clear a field. */
export function clearingOf({ sends, clears }: FieldUnderTest): Readonly<Record<string, unknown>> {
  return clears ?? Object.fromEntries(Object.keys(sends).map((name) => [name, null]));
}

/** The body for these changes. */
export function bodyOf(
  { update }: ProviderProfile,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): unknown {
  return update.body?.(id, changes) ?? changes;
}
