import { afterAll, describe, expect, it } from 'vitest';
import { specOf } from './generate/spec.ts';
import { findings, type Validators, validatorsIn } from './generate/validators.ts';
import { removeWorkspaces, workspace } from './generate/workspace.ts';

afterAll(removeWorkspaces);

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: object;
}

const uuid = '94121f98-98f7-4d57-aa5f-228401d35b12';

/** The validators of a provider with these parameters: of its path, of one operation, of another. */
function generated(shared: Parameter[], get: Parameter[], remove: Parameter[] = []): Promise<Validators> {
  const spec = specOf({ Colour: { type: 'string', enum: ['red', 'blue'] } });
  const required = (parameters: Parameter[]): object[] =>
    parameters.map((each) => ({ ...each, required: true }));
  const operation = (operationId: string, parameters: Parameter[]): object => ({
    operationId,
    'x-idempotent': true,
    parameters: required(parameters),
    responses: { 204: { description: 'Done.' } },
  });
  const item = {
    parameters: required(shared),
    get: operation('getThing', get),
    delete: operation('deleteThing', remove),
  };
  const paths = { ...(spec['paths'] as object), '/things/{id}': item };
  return validatorsIn(workspace({ acme: { ...spec, paths } }), 'acme');
}

describe('the parameters of requests', { timeout: 30_000 }, () => {
  it('have a validator each, named after the parameter', async () => {
    const validators = await generated(
      [{ name: 'id', in: 'path', schema: { type: 'string', format: 'uuid', minLength: 36, maxLength: 36 } }],
      [{ name: 'page-size', in: 'query', schema: { type: 'integer', minimum: 1 } }],
      [{ name: 'x-account-code', in: 'header', schema: { type: 'string', maxLength: 3 } }],
    );
    const { idParameterSchema, pageSizeParameterSchema, xAccountCodeParameterSchema } = validators;
    expect(findings(idParameterSchema!, uuid)).toEqual([]);
    expect(findings(idParameterSchema!, '..')).toEqual(['must be a UUID of 36 characters']);
    expect(findings(idParameterSchema!, 7)).toEqual(['must be a string']);
    expect(findings(pageSizeParameterSchema!, 1)).toEqual([]);
    expect(findings(pageSizeParameterSchema!, 0)).toHaveLength(1);
    expect(findings(xAccountCodeParameterSchema!, 'abcd')).toEqual(['must have 0 to 3 characters']);
  });

  it('have the rule of a named schema that the items of a list refer to, and nothing else does', async () => {
    const schema = { type: 'array', items: { $ref: '#/components/schemas/Colour' } };
    const { coloursParameterSchema } = await generated([], [{ name: 'colours', in: 'query', schema }]);
    expect(findings(coloursParameterSchema!, ['red', 'blue'])).toEqual([]);
    expect(findings(coloursParameterSchema!, ['green'])).toHaveLength(1);
  });

  it('have the rule of a named schema that they refer to', async () => {
    const schema = { $ref: '#/components/schemas/Colour' };
    const { colourParameterSchema } = await generated(
      [{ name: 'id', in: 'path', schema: { type: 'string' } }],
      [{ name: 'colour', in: 'query', schema }],
    );
    expect(findings(colourParameterSchema!, 'red')).toEqual([]);
    expect(findings(colourParameterSchema!, 'green')).toHaveLength(1);
  });

  it('are named after their operation too where another one has another rule for the name', async () => {
    const limit = (maximum: number): Parameter => ({
      name: 'limit',
      in: 'query',
      schema: { type: 'integer', maximum },
    });
    const validators = await generated(
      [{ name: 'id', in: 'path', schema: { type: 'string' } }],
      [limit(10)],
      [limit(5)],
    );
    expect(findings(validators['limitParameterSchema']!, 7)).toEqual([]);
    expect(findings(validators['deleteThingLimitParameterSchema']!, 7)).toHaveLength(1);
  });

  it('leave the plain name to those of paths, wherever they stand', async () => {
    const code = (place: string, maxLength: number): Parameter => ({
      name: 'code',
      in: place,
      schema: { type: 'string', maxLength },
    });
    const id = { name: 'id', in: 'path', schema: { type: 'string' } };
    const validators = await generated([id], [code('query', 2)], [code('path', 4)]);
    expect(findings(validators['codeParameterSchema']!, 'abcd')).toEqual([]);
    expect(findings(validators['getThingCodeParameterSchema']!, 'abcd')).toHaveLength(1);
  });

  it('count the length of a UUID once, and judge a length that differs', async () => {
    const { idParameterSchema } = await generated(
      [{ name: 'id', in: 'path', schema: { type: 'string', format: 'uuid', maxLength: 20 } }],
      [],
    );
    expect(findings(idParameterSchema!, uuid)).toEqual(['must have 0 to 20 characters']);
  });
});
