import type { Issue } from '@customer-bridge/http';
import type { Address } from '../customer/value-types.js';
import type { CustomerProvider } from '../provider/customer-provider.js';
import { runSchema } from '../provider/run-schema.js';
import { buildBody } from './build-request.js';
import { mapField, toChanges, type MappedField } from './map-field.js';
import { concerns, describeRules } from './mark-unsupported.js';

/**
 * Splits an address that the provider refuses into the address without the refused properties, and one unsupported
 * field for each property that is left out. Returns any other field as it is, and the refused address itself if nothing
 * acceptable is left.
 *
 * A property is refused if fewer rules are broken without it. That works whatever the provider's schema calls it.
 */
export function omitRefusedProperties(
  key: string,
  provider: CustomerProvider,
  id: string,
  field: MappedField,
): readonly MappedField[] {
  if (!isRefusedAddress(field)) return [field];
  const { change } = field;
  const map = (address: Address): MappedField => mapField(key, provider, { ...change, value: address });
  const omitted: MappedField[] = [];
  let address = change.value as Address;
  let mapped = map(address);
  let broken = brokenRules(mapped);
  // Refused for another reason than its own properties.
  if (broken.length === 0) return [field];
  while (broken.length > 0) {
    const names = (Object.keys(address) as (keyof Address)[]).filter((name) => {
      const left = brokenRules(map(without(address, [name])));
      if (left.length >= broken.length) return false;
      const own = broken.filter((rule) => !left.some((other) => isSameIssue(other, rule)));
      const note = describeRules(provider, own);
      omitted.push({ change, planned: { field: `${change.field}.${name}`, verdict: 'unsupported', note } });
      return true;
    });
    address = without(address, names);
    if (names.length === 0 || Object.keys(address).length === 0) return [field];
    mapped = map(address);
    broken = brokenRules(mapped);
  }
  return [mapped, ...omitted];

  function brokenRules(tried: MappedField): readonly Issue[] {
    const { to = '', verdict, note = '' } = tried.planned;
    if (verdict === 'unsupported') return [{ path: to, message: note }];
    const body = buildBody(provider, id, toChanges([tried]));
    return runSchema(provider, 'schema', body).filter((issue) => concerns(issue, tried));
  }
}

function isRefusedAddress({ change: { kind, value }, planned: { verdict, to } }: MappedField): boolean {
  return kind === 'address' && value !== null && verdict === 'unsupported' && to !== undefined;
}

function without(address: Address, names: readonly string[]): Address {
  return Object.fromEntries(Object.entries(address).filter(([name]) => !names.includes(name)));
}

function isSameIssue(one: Issue, other: Issue): boolean {
  return one.path === other.path && one.message === other.message;
}
