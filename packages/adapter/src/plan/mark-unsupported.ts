import type { Issue } from '@customer-bridge/http';
import type { CustomerProvider } from '../provider/customer-provider.js';
import { isInside } from '../util/property.js';
import type { MappedField } from './map-field.js';

/** Marks every field that an issue concerns as unsupported, with the broken rules as its note. */
export function markUnsupported(
  provider: CustomerProvider,
  fields: readonly MappedField[],
  issues: readonly Issue[],
): readonly MappedField[] {
  const validated = fields.filter(hasValue);
  // An issue that concerns no field in particular concerns all of them.
  const general = issues.filter((issue) => !validated.some((field) => concerns(issue, field)));
  return fields.map((field) => {
    if (!hasValue(field)) return field;
    const rules = [...issues.filter((issue) => concerns(issue, field)), ...general];
    if (rules.length === 0) return field;
    const note = describeRules(provider, rules);
    return { ...field, planned: { ...field.planned, verdict: 'unsupported', note } };
  });
}

/** True if the schema has to accept the field. It does not know the nulls that a merchant has confirmed. */
export function hasValue({ planned: { verdict } }: MappedField): boolean {
  return verdict === 'sent' || verdict === 'lossy';
}

/** True if an issue is about the property that the field is sent as, or about an object around it. */
export function concerns({ path }: Issue, { planned: { to = '' } }: MappedField): boolean {
  return isInside(path, to) || isInside(to, path);
}

/** More rules than this would make a note unreadable. */
const maxRules = 10;

/** A note that names the provider's rules that a value breaks. */
export function describeRules({ name }: CustomerProvider, rules: readonly Issue[]): string {
  const named = rules.slice(0, maxRules).map(({ path, message }) => `${path} ${message}`);
  const others = rules.length > maxRules ? [`and ${rules.length - maxRules} more`] : [];
  return `${name} documents: ${[...named, ...others].join('; ')}`;
}
