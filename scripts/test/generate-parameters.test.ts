import { describe, expect, it } from 'vitest';
import { ref, specOf } from './generate/spec.ts';
import { findings, validatorOf, type Validators, validatorsOf } from './generate/validators.ts';

type Parameter = readonly [name: string, place: string, schema: object];

const uuid = '94121f98-98f7-4d57-aa5f-228401d35b12';
const id: Parameter = ['id', 'path', { type: 'string' }];
const limit = (maximum: number): Parameter => ['limit', 'query', { type: 'integer', maximum }];
const code = (place: string, maxLength: number): Parameter => ['code', place, { type: 'string', maxLength }];

/** The validators of a provider with these parameters: of its path, of one operation, of another. */
function validatorsFor(shared: Parameter[], get: Parameter[], remove: Parameter[]): Promise<Validators> {
  const spec = specOf({ Colour: { type: 'string', enum: ['red', 'blue'] } });
  const required = (parameters: Parameter[]): object[] =>
    parameters.map(([name, place, schema]) => ({ name, in: place, schema, required: true }));
  const operation = (operationId: string, parameters: Parameter[]): object => ({
    ...{ operationId, 'x-idempotent': true, parameters: required(parameters) },
    responses: { 204: { description: 'Done.' } },
  });
  const item = {
    ...{ parameters: required(shared), get: operation('getThing', get) },
    delete: operation('deleteThing', remove),
  };
  return validatorsOf({ ...spec, paths: { ...(spec['paths'] as object), '/things/{id}': item } });
}

/** The parameters, and what the validators of them find in values: the name, a value, the findings. */
type Case = [
  shared: Parameter[],
  get: Parameter[],
  remove: Parameter[],
  found: [string, unknown, ...string[]][],
];

describe('the parameters of requests', { timeout: 30_000 }, () => {
  it.each<[what: string, ...Case]>([
    [
      'have a validator each, named after the parameter',
      [['id', 'path', { type: 'string', format: 'uuid', minLength: 36, maxLength: 36 }]],
      [['page-size', 'query', { type: 'integer', minimum: 1 }]],
      [['x-account-code', 'header', { type: 'string', maxLength: 3 }]],
      [
        ['idParameter', uuid],
        ['idParameter', '..', 'must be a UUID of 36 characters'],
        ['idParameter', 7, 'must be a string'],
        ['pageSizeParameter', 1],
        ['pageSizeParameter', 0, 'must be at least 1'],
        ['xAccountCodeParameter', 'abcd', 'must have 0 to 3 characters'],
      ],
    ],
    [
      'have the rule of a named schema that the items of a list refer to, and nothing else does',
      [],
      [['colours', 'query', { type: 'array', items: ref('Colour') }]],
      [],
      [
        ['coloursParameter', ['red', 'blue']],
        ['coloursParameter', ['green'], '0: must be one of red, blue'],
      ],
    ],
    [
      'have the rule of a named schema that they refer to',
      [id],
      [['colour', 'query', ref('Colour')]],
      [],
      [
        ['colourParameter', 'red'],
        ['colourParameter', 'green', 'must be one of red, blue'],
      ],
    ],
    [
      'are named after their operation too where another one has another rule for the name',
      [id],
      [limit(10)],
      [limit(5)],
      [
        ['limitParameter', 7],
        ['deleteThingLimitParameter', 7, 'must be at most 5'],
      ],
    ],
    [
      'leave the plain name to those of paths, wherever they stand',
      [id],
      [code('query', 2)],
      [code('path', 4)],
      [
        ['codeParameter', 'abcd'],
        ['getThingCodeParameter', 'abcd', 'must have 0 to 2 characters'],
      ],
    ],
    [
      'count the length of a UUID once, and judge a length that differs',
      [['id', 'path', { type: 'string', format: 'uuid', maxLength: 20 }]],
      [],
      [],
      [['idParameter', uuid, 'must have 0 to 20 characters']],
    ],
  ])('%s', async (_what, shared, get, remove, found) => {
    const validators = await validatorsFor(shared, get, remove);
    for (const [name, value, ...expected] of found)
      expect(findings(validatorOf(validators, name), value)).toEqual(expected);
  });
});
