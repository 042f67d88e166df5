import { namesIn } from '@customer-bridge/scripts/openapi/pointer.ts';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Document } from '../spec/document.ts';
import type { Validate, Issue } from './limits.ts';

const base = 'https://spec.example.com/';

/** Ajv, an independent validator of JSON Schema 2020-12, on the schemas of a document. */
export function ajvOn(document: Document): Validate {
  const validatorAt = ajvAt(document);
  return (schema, value) => {
    const validate = validatorAt(`/components/schemas/${schema}`);
    return validate(value) ? [] : withoutOtherBranch(validate.errors!).map(issueOf);
  };
}

/** The same for the schema at any place of the document, by its JSON pointer. */
export function ajvAt(document: Document): (pointer: string) => ValidateFunction {
  const known = validators.get(document);
  if (known) return known;
  // Compiled for a few questions and thrown away: no time is spent on making the code fast, or on judging the schemas.
  const quick = { meta: false, validateSchema: false, inlineRefs: false, code: { optimize: false } };
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false, ...quick });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: base });
  const validatorAt = (pointer: string): ValidateFunction =>
    ajv.getSchema(`${base}#${pointer}`) ?? ajv.compile({ $ref: `${base}#${pointer}` });
  validators.set(document, validatorAt);
  return validatorAt;
}

/** Compiling takes longer than all questions. */
const validators = new WeakMap<Document, (pointer: string) => ValidateFunction>();

/** Of "this or null", what is wrong with this: that it is not null goes without saying. */
function withoutOtherBranch(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const telling = errors.filter(
    ({ keyword, schemaPath, params }) =>
      keyword !== 'anyOf' && !(schemaPath.includes('/anyOf/') && params.type === 'null'),
  );
  return telling.length > 0 ? telling : errors;
}

function issueOf({ instancePath, params, message = '' }: ErrorObject): Issue {
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  const names = namesIn(instancePath);
  const member = missingProperty ?? additionalProperty;
  const at = [...names, ...(member === undefined ? [] : [member])]
    .map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
    .join('');
  return { at: at.replace(/^\./, ''), message };
}
