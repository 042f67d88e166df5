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

/** One patch of all the given fields, each with its sample value; a fresh copy. */
export function patchOf(fields: readonly FieldUnderTest[]): Readonly<Record<string, unknown>> {
  return structuredClone(fields.map(({ patch, value }) => patch(value)).reduce(deepMerge, {}));
}

/** A canonical field that is sent whole; throws if there is none. */
export function simpleField(profile: ProviderProfile): FieldUnderTest {
  const field = fieldsOf(profile).find(({ path, lossy }) => Object.hasOwn(profile.fields, path) && !lossy);
  if (!field) throw new TypeError('providerConformance: no canonical field is taken whole');
  return field;
}

/** A patch of one canonical field that is sent whole. */
export function simplePatchOf(profile: ProviderProfile): Readonly<Record<string, unknown>> {
  const { patch, value } = simpleField(profile);
  return patch(value);
}

/** The properties that these fields become, under the provider's names. */
export function changesOf(fields: readonly FieldUnderTest[]): Readonly<Record<string, unknown>> {
  return fields.map(({ sends }) => sends).reduce(deepMerge, {});
}

/** The properties that clear a field. */
export function clearingOf({ sends, clears }: FieldUnderTest): Readonly<Record<string, unknown>> {
  return clears ?? Object.fromEntries(Object.keys(sends).map((name) => [name, null]));
}
