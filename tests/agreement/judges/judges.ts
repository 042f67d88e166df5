import { heyApiTypes, heyApiZod } from './hey-api.ts';
import type { Judge } from './judge.ts';
import { openapiTypescriptTypes, ourTypes } from './openapi-typescript.ts';
import { orvalTypes, orvalZod } from './orval.ts';
import { ajv, ourValidators } from './ours.ts';
import { prism } from './prism.ts';

/** Everything that has an opinion about a body, by the name that the differences and the report use. */
export const judges = {
  'our validators': ourValidators,
  'our types': ourTypes,
  ajv,
  Prism: prism,
  'zod by hey-api': heyApiZod,
  'zod by orval': orvalZod,
  'types by hey-api': heyApiTypes,
  'types by orval': orvalTypes,
  'types by openapi-typescript': openapiTypescriptTypes,
} satisfies Readonly<Record<string, Judge>>;

export type JudgeName = keyof typeof judges;
