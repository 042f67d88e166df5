import type { Body } from './bodies.ts';
import type { JudgeName } from './judges/judges.ts';

/** Bodies that a tool judges otherwise than the provider's pages do, and why that is no fault of our description. */
export interface Difference<Name extends string = JudgeName> {
  readonly by: readonly Name[];
  /** Which bodies: each of them, and no other. */
  readonly where: (body: Body) => boolean;
  readonly reason: string;
}

const breaks =
  (...rules: readonly Body['breaks'][]) =>
  ({ breaks: rule }: Body): boolean =>
    rules.includes(rule);

const holds =
  (...texts: readonly string[]) =>
  ({ value }: Body): boolean =>
    texts.some((text) => JSON.stringify(value).includes(text));

export const knownDifferences: readonly Difference[] = [
  {
    by: ['our types', 'types by hey-api', 'types by orval', 'types by openapi-typescript'],
    where: breaks('min', 'max', 'format', 'capitals'),
    reason: 'a type of TypeScript knows no length, no format and no pattern',
  },
  {
    by: ['zod by hey-api'],
    where: breaks('unknown'),
    reason: 'leaves out unknown members in silence, and has no option to refuse them, as orval has',
  },
  {
    by: ['zod by hey-api', 'zod by orval'],
    where: holds('23:59:60', '15:59:60'),
    reason: 'zod knows no leap second, which RFC 3339 has',
  },
  {
    by: ['zod by hey-api', 'zod by orval'],
    where: holds('2022-05-09t20:46:54.786342z'),
    reason: 'zod wants a capital T and Z; RFC 3339 takes both cases',
  },
  {
    by: ['Prism'],
    where: holds('15:59:60.1-08:00'),
    reason: 'its older ajv-formats takes a leap second at 23:59:60 alone, not where that is another hour',
  },
  {
    by: ['Prism'],
    where: holds('20:46:54.7+24:00'),
    reason: 'its older ajv-formats does not limit the hours of an offset',
  },
];
