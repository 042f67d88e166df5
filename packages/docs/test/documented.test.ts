import { ReflectionKind, type DeclarationReflection } from 'typedoc';
import { describe, expect, it } from 'vitest';
import { fieldMap } from '../site/field-map.ts';
import { publicPackages, readDeclarations } from '../site/package-reference.ts';
import { facts } from './facts.ts';

/** What is written by hand. The types packages are generated, with a text for each field of their descriptions. */
const entries = publicPackages
  .filter(({ manifest }) => !/types$/.test(manifest.name))
  .flatMap(({ entries: each }) => each.map(({ declarations }) => declarations));
const kinds =
  ReflectionKind.Interface |
  ReflectionKind.Property |
  ReflectionKind.Method |
  ReflectionKind.Function |
  ReflectionKind.Class |
  ReflectionKind.TypeAlias |
  ReflectionKind.Variable;
const named = await readDeclarations(entries, (project) =>
  (project.getReflectionsByKind(kinds) as DeclarationReflection[]).filter((each) => {
    const file = project.getSymbolIdFromReflection(each)?.fileName ?? '';
    const isGenerated = /types\/dist|node_modules|typescript/.test(file);
    return (
      !isGenerated && !/__type|Capabilities\.(?:fields|providerFields|reported)/.test(each.getFullName())
    );
  }),
);
const isDocumented = (each: DeclarationReflection): boolean =>
  each.hasComment() || (each.signatures ?? []).some((signature) => signature.hasComment());
const find = (name: string): DeclarationReflection =>
  named.find((each) => each.getFullName().endsWith(name))!;
const textOf = (name: string): string => (find(name).comment?.summary ?? []).map(({ text }) => text).join('');

describe('what an editor shows', () => {
  it('of every public name is a text', () => {
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((each) => !isDocumented(each)).map((each) => each.getFullName())).toEqual([]);
  });

  it.each([
    'createCustomerAdapter',
    'createYunoClient',
    'createKunaCoreClient',
    'CustomerAdapter.updateAll',
    'CustomerAdapter.update',
    'YunoClient.updateCustomer',
    'KunaCoreClient.updateCustomer',
  ])('of %s holds an example', (name) => {
    const [signature] = find(`.${name}`).signatures ?? [];
    expect(signature?.comment?.getTag('@example')).toBeDefined();
  });

  const owners: Record<string, string> = { address: 'Address', identityDocument: 'IdentityDocument' };
  const limited = fieldMap(facts).flatMap(({ field, providers }) => {
    const [first = '', property] = field.split('.');
    const limits = providers['yuno']?.members[0]?.limits ?? '';
    if (['phone', 'providerFields'].includes(first) || limits === '') return [];
    return [{ name: property ? `${owners[first]}.${property}` : `CanonicalPatch.${field}`, limits }];
  });

  it.each(limited)("of $name holds Yuno's limits: $limits", ({ name, limits }) => {
    expect(textOf(name)).toContain(`Yuno takes ${limits}`);
  });
});
