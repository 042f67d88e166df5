import { formatProblem } from '../../generate/keywords.ts';
import { isPii } from '../../redocly/rules/pii.js';
import { isRecord, type LooseSchema, type Note } from './loose.ts';

/** A schema of OpenAPI 3.0, or of a 3.1 file that still writes as 3.0 did, as one of OpenAPI 3.1. Nothing is lost: what has no other form is told in words. */
export function upgradeSchema(given: LooseSchema, isOld: boolean, note: Note): LooseSchema {
  let schema: LooseSchema = { ...given };
  for (const key of Object.keys(schema)) {
    if (key.startsWith('x-') && !(known.includes(key) && isOurs(key, schema[key])))
      note('extension that means nothing here left out');
    else if (key === '$schema') note('dialect of a schema left out');
    else if (key === '$defs' || key === 'definitions') note('definitions within a schema left out');
    else continue;
    delete schema[key];
  }
  const types = [schema.type].flat().filter((type) => type !== 'null');
  if (types.length === 1 && types[0] === 'string' && schema.enum?.some(isBare)) {
    // YAML reads `01`, `no` and `true` as something else than text.
    schema.enum = schema.enum.map((value) => (isBare(value) ? String(value) : value));
    note('value of a text written as a text');
  }
  const { $ref, nullable, enum: values } = schema;
  if (values && new Set(values).size < values.length) {
    schema.enum = [...new Set(values)];
    note('enum that has a value twice');
  }
  if ($ref !== undefined && isOld) {
    // In 3.0 a reference stands alone; what is written beside it all the same is meant as words.
    const ignored = Object.keys(schema).filter((key) => !['$ref', 'description', 'nullable'].includes(key));
    for (const key of ignored) delete schema[key];
    if (ignored.length > 0)
      note('keyword beside a $ref, which OpenAPI 3.0 ignores, left out', ignored.length);
  }
  for (const [bound, exclusive] of bounds) {
    if (typeof schema[exclusive] !== 'boolean') continue;
    if (schema[exclusive] === true && bound in schema) {
      schema[exclusive] = schema[bound];
      delete schema[bound];
    } else delete schema[exclusive];
    note(`${exclusive} as a number`);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const forms = schema[keyword] as unknown[] | undefined;
    if (!forms?.some((form) => typeof form === 'boolean')) continue;
    schema[keyword] = forms.map((form) =>
      form === true ? {} : form === false ? { not: {} } : form,
    ) as LooseSchema[];
    note('true or false written as a schema');
  }
  const alone = (['allOf', 'anyOf', 'oneOf'] as const).find((keyword) => schema[keyword]?.length === 1);
  const only = alone && schema[alone]![0];
  if (alone && isRecord(only)) {
    const { [alone]: _alone, discriminator: _choice, ...beside } = schema;
    const judging = Object.keys(beside).filter((key) => !annotations.has(key));
    if (judging.every((key) => !(key in only))) {
      schema = { ...only, ...beside };
      note('allOf, anyOf or oneOf of one schema as that schema');
    }
  }
  const { required, type } = schema;
  if (required && type !== undefined && ![type].flat().includes('object')) {
    delete schema.required;
    note('required of what is no object left out');
  }
  if (schema.format !== undefined && formatProblem(schema.format)) {
    schema = inWords(schema, 'format', `Format: ${schema.format}.`);
    note('format that no validator knows told in words');
  }
  if (schema.pattern !== undefined && !isExpression(schema.pattern)) {
    const mended = schema.pattern.replaceAll(/\\([^\w\s^$\\.*+?()[\]{}|/-])/g, '$1');
    if (isExpression(mended)) schema.pattern = mended;
    else schema = inWords(schema, 'pattern', `Pattern: ${schema.pattern}`);
    note('pattern that is none in Unicode mode mended or told in words');
  }
  if (nullable !== undefined) {
    delete schema['nullable'];
    note('nullable as a type');
    if (nullable === true) schema = orNull(schema);
  }
  return schema;
}

const isBare = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';

const bounds = [
  ['minimum', 'exclusiveMinimum'],
  ['maximum', 'exclusiveMaximum'],
] as const;

const annotations = new Set([
  'description',
  'title',
  'example',
  'examples',
  'deprecated',
  'default',
  'readOnly',
  'writeOnly',
  'nullable',
]);

const known = ['x-evidence', 'x-pii'];

/** Others have an extension of the same name. */
const isOurs = (key: string, value: unknown): boolean => key !== 'x-pii' || isPii(value);

/** The schema without a keyword, which its description tells instead. */
export function inWords(schema: LooseSchema, keyword: string, words: string): LooseSchema {
  const { [keyword]: _told, ...rest } = schema;
  const text = (rest.description as string | undefined)?.trim() ?? '';
  return { ...rest, description: text === '' ? words : `${text}${/[.!?]$/.test(text) ? '' : '.'} ${words}` };
}

/** The schema of what may be null too. */
export function orNull(schema: LooseSchema): LooseSchema {
  const { type: _type, ...others } = schema;
  const { description, ...rest } = schema;
  const { $ref, anyOf, oneOf, allOf, enum: values } = schema;
  const types = [schema.type ?? (isRecord(schema.properties) ? 'object' : [])].flat();
  const forms = anyOf ?? oneOf;
  if ((types.includes('null') && $ref === undefined) || forms?.some(({ type }) => type === 'null'))
    return schema;
  const nullable = types.length > 0 ? { type: [...types, 'null'] } : {};
  if (forms) return { ...others, ...nullable, [anyOf ? 'anyOf' : 'oneOf']: [...forms, { type: 'null' }] };
  const listed = values && { enum: [...new Set([...values, null])] };
  if (types.length > 0 && $ref === undefined && allOf === undefined)
    return { ...schema, ...nullable, ...listed };
  if (Object.keys(rest).length === 0) return { ...schema, type: [...anything, 'null'] };
  if (values) return { ...schema, ...listed };
  return { ...(description === undefined ? {} : { description }), anyOf: [rest, { type: 'null' }] };
}

const anything = ['string', 'number', 'boolean', 'object', 'array'];

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
