import type { OpenQuestions } from './new-provider.ts';

/** A thing that a person has to decide: what, where the answer belongs, and what is known until then. */
export type Decision = readonly [question: string, place: string, ...known: string[]];

/** Where the answers belong. */
export const placesOf = ({ scaffold: { name } }: OpenQuestions) => ({
  spec: `specs/${name}/openapi.yaml`,
  client: `packages/${name}-client`,
  mapping: `packages/adapter/src/providers/${name}.ts`,
  suite: `packages/adapter/test/conformance/${name}`,
});

/** These decisions where there is something to decide. */
export const where = (isOpen: boolean, ...decision: Decision): Decision[] => (isOpen ? [decision] : []);
