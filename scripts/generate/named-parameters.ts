import { camelCase, pascalCase } from './names.ts';
import {
  type OpenApiDocument,
  operationsOf,
  type Parameter,
  type Reference,
  resolve,
  type Schema,
} from './openapi-document.ts';

/** A parameter of a path, a query or a header, with the rule that it stands under. */
export interface NamedParameter {
  /** As the description has it: `x-account-code`. */
  readonly parameter: string;
  /** `XAccountCodeParameter`; where operations disagree, that of the later ones begins with the operation. */
  readonly name: string;
  readonly schema: Schema;
  /** Where it is used: `updateCustomer path customerId`. */
  readonly uses: string[];
}

/** Every parameter of every operation, those with the same name and the same schema once; those of paths have the first choice of a name. */
export function namedParameters(document: OpenApiDocument): NamedParameter[] {
  const found = new Map<string, NamedParameter>();
  const described = operationsOf(document).flatMap(({ operationId, path, parameters = [] }) =>
    [...(document.paths?.[path]?.parameters ?? []), ...parameters].map((one) => ({
      operationId,
      ...resolve<Parameter>(document, one as Parameter | Reference),
    })),
  );
  const isPath = ({ in: place }: Parameter): boolean => place === 'path';
  for (const group of [described.filter(isPath), described.filter((one) => !isPath(one))]) {
    for (const { operationId, name: parameter, in: place, schema } of group) {
      if (schema === undefined || place === 'cookie') continue;
      const isTaken = (name: string): boolean => {
        const other = found.get(camelCase(name));
        return other !== undefined && JSON.stringify(other.schema) !== JSON.stringify(schema);
      };
      let name = `${pascalCase(parameter)}Parameter`;
      if (isTaken(name)) name = `${pascalCase(operationId)}${name}`;
      if (isTaken(name)) name = `${pascalCase(place)}${name}`;
      const named = found.get(camelCase(name)) ?? { parameter, name, schema, uses: [] };
      named.uses.push(useOf({ operationId, name: parameter, in: place }));
      found.set(camelCase(name), named);
    }
  }
  const order = new Map(described.toReversed().map((one, index) => [useOf(one), -index]));
  const first = ({ uses }: NamedParameter): number => Math.min(...uses.map((use) => order.get(use)!));
  return [...found.values()].toSorted((one, other) => first(one) - first(other));
}

const useOf = ({ operationId, in: place, name }: Parameter & { operationId: string }): string =>
  `${operationId} ${place} ${name}`;
