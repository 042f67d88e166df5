/** The schema keywords that refuse some of the values that have the right type. */
export const limits = `
  enum const not
  minLength maxLength pattern format
  minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
  minItems maxItems uniqueItems contains minContains maxContains
  minProperties maxProperties dependentRequired propertyNames if
`
  .trim()
  .split(/\s+/);
