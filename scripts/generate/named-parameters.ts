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
}

/** Every parameter of every operation, those with the same name and the same schema once. */
export function namedParameters(document: OpenApiDocument): NamedParameter[] {
  const found = new Map<string, NamedParameter>();
  for (const { operationId, path, parameters = [] } of operationsOf(document)) {
    const all: readonly (Parameter | Reference)[] = [
      ...(document.paths?.[path]?.parameters ?? []),
      ...parameters,
    ];
    for (const { name: parameter, in: place, schema } of all.map((one) =>
      resolve<Parameter>(document, one),
    )) {
      if (schema === undefined || place === 'cookie') continue;
      const isTaken = (name: string): boolean => {
        const other = found.get(camelCase(name));
        return other !== undefined && JSON.stringify(other.schema) !== JSON.stringify(schema);
      };
      let name = `${pascalCase(parameter)}Parameter`;
      if (isTaken(name)) name = `${pascalCase(operationId)}${name}`;
      if (isTaken(name)) name = `${pascalCase(place)}${name}`;
      found.set(camelCase(name), { parameter, name, schema });
    }
  }
  return [...found.values()];
}
