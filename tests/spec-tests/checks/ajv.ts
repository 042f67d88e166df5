import { namesIn } from '@customer-bridge/scripts/openapi/pointer.ts';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Document } from '../spec/document.ts';
import type { Validate, Issue } from './limits.ts';

const base = 'https://spec.example.com/';

/** Ajv, an independent validator of JSON Schema 2020-12, on the named schemas of a document. */
export function ajvOn(document: Document): Validate {
  // Compiled for a few questions and thrown away: no time is spent on making the code fast, or on judging the schemas.
  const quick = { meta: false, validateSchema: false, inlineRefs: false, code: { optimize: false } };
  const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false, ...quick });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: base });
  return (schema, value) => {
    const reference = `${base}#/components/schemas/${schema}`;
    const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
    return validate(value) ? [] : withoutOtherBranch(validate.errors!).map(issueOf);
  };
}

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
