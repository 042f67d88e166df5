/** The methods that a path item of OpenAPI 3.1 may have operations for. Plain JavaScript, because the Redocly plugin is. */
export const methods = /** @type {const} */ ([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
]);
