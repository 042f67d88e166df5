import { namedParameters } from '../../generate/named-parameters.ts';
import { camelCase } from '../../generate/names.ts';
import { type AnswerFacts, answerFacts, type BodyFacts, bodyFacts } from './body-facts.ts';
import { type HeldParameters, namesIn, type ParameterFacts, parameterFacts } from './parameter-facts.ts';
import { operationsIn, type SpecDocument } from './spec-document.ts';

/** What a description says for certain about one operation. */
export interface OperationFacts extends ParameterFacts {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly idempotent: boolean;
  /** It says with `x-update-semantics` that it is an update. */
  readonly isMarked: boolean;
  readonly body: BodyFacts | 'none' | 'other';
  readonly answer: AnswerFacts;
  /** The generated schema of each parameter of the path, by name. */
  readonly pathSchemas: ReadonlyMap<string, string>;
}

/**
 * Every operation of a description whose bodies have names, in its order.
 *
 * @param held The parameters that no caller gives.
 */
export function operationFacts(document: SpecDocument, held: HeldParameters = new Map()): OperationFacts[] {
  const schemas = new Map(
    namedParameters(document).flatMap(({ name, uses }) =>
      uses.map((use) => [use, `${camelCase(name)}Schema`]),
    ),
  );
  return operationsIn(document).map((operation) => {
    const { operationId: id, method, path, summary = '' } = operation;
    return {
      id,
      method,
      path,
      summary: summary.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /').trim().replace(/\.$/, ''),
      idempotent: operation['x-idempotent'],
      isMarked: operation['x-update-semantics'] !== undefined,
      ...parameterFacts(document, path, operation, held),
      body: bodyFacts(document, operation),
      answer: answerFacts(document, operation),
      pathSchemas: new Map(namesIn(path).map((name) => [name, schemas.get(`${id} path ${name}`)!])),
    };
  });
}
