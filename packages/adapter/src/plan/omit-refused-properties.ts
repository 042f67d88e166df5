import type { Issue } from '@customer-bridge/http';
import type { Address } from '../customer/canonical-patch.js';
import { validateBody, collectChanges, concerns, buildRequest, describeRules } from './validate-body.js';
import { mapField, type MappedField } from './map-field.js';
import type { CustomerProvider } from '../provider/customer-provider.js';

/**
 * An address that the provider refuses, without the members that it refuses: what is left, and one unsupported change
 * for each member that is left out. The change itself where nothing is left that the provider takes.
 *
 * A member is refused if leaving it out leaves fewer rules broken: so nothing has to be known of how the provider's
 * schema names the members.
 */
export function omitRefusedProperties(
  key: string,
  provider: CustomerProvider,
  id: string,
  refused: MappedField,
): readonly MappedField[] {
  const { change } = refused;
  const tell = (address: Address): MappedField => mapField(key, provider, { ...change, value: address });
  const omitted: MappedField[] = [];
  let address = change.value as Address;
  let told = tell(address);
  let rules = rulesAgainst(told);
  // Refused for another reason than its own members.
  if (rules.length === 0) return [refused];
  while (rules.length > 0) {
    const names = (Object.keys(address) as (keyof Address)[]).filter((name) => {
      const fewer = rulesAgainst(tell(without(address, [name])));
      if (fewer.length >= rules.length) return false;
      const broken = rules.filter((rule) => !fewer.some((left) => isSameIssue(left, rule)));
      const field = `${change.field}.${name}`;
      const note = describeRules(provider, broken);
      omitted.push({ change, shown: { field, verdict: 'unsupported', note } });
      return true;
    });
    address = without(address, names);
    if (names.length === 0 || Object.keys(address).length === 0) return [refused];
    told = tell(address);
    rules = rulesAgainst(told);
  }
  return [told, ...omitted];

  function rulesAgainst(mapped: MappedField): readonly Issue[] {
    const { to = '', verdict, note = '' } = mapped.shown;
    if (verdict === 'unsupported') return [{ path: to, message: note }];
    const issues = validateBody(provider, buildRequest(provider, id, collectChanges([mapped])).body);
    return issues.filter((issue) => concerns(issue, mapped));
  }
}

function without(address: Address, names: readonly string[]): Address {
  return Object.fromEntries(Object.entries(address).filter(([name]) => !names.includes(name)));
}

function isSameIssue(one: Issue, other: Issue): boolean {
  return one.path === other.path && one.message === other.message;
}
