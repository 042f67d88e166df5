import type { Scaffold } from '../facts/facts.ts';
import { conformance, conformanceTest } from '../templates/conformance.ts';
import { fake } from '../templates/fake.ts';
import { mapping } from '../templates/mapping.ts';

/** The mapping and its tests, by path in the adapter's package. */
export function adapterFiles(scaffold: Scaffold): [path: string, text: string][] {
  const { name } = scaffold;
  return [
    [`src/providers/${name}.ts`, mapping(scaffold)],
    [`test/conformance/${name}.ts`, conformance(scaffold)],
    [`test/conformance/${name}-fake.ts`, fake(scaffold)],
    [`test/conformance/${name}.test.ts`, conformanceTest(scaffold)],
  ];
}
