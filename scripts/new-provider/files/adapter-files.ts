import type { Scaffold } from '../scaffold.ts';
import { capabilities } from '../templates/capabilities.ts';
import { conformance, conformanceTest } from '../templates/conformance.ts';
import { fake } from '../templates/fake.ts';
import { mapping } from '../templates/mapping.ts';
import { mappingId } from '../templates/mapping-id.ts';
import { mappingValues } from '../templates/mapping-values.ts';

/** The mapping and its tests, by path in the adapter's package. */
export function adapterFiles(scaffold: Scaffold): [path: string, text: string][] {
  const { name } = scaffold;
  return [
    [`src/${name}.ts`, mapping(scaffold)],
    [`src/${name}/capabilities.ts`, capabilities(scaffold)],
    [`src/${name}/id.ts`, mappingId(scaffold)],
    [`src/${name}/values.ts`, mappingValues(scaffold)],
    [`test/conformance/${name}.ts`, conformance(scaffold)],
    [`test/conformance/${name}-fake.ts`, fake(scaffold)],
    [`test/conformance-${name}.test.ts`, conformanceTest(scaffold)],
  ];
}
