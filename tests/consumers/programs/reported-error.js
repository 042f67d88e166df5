/** What a call says of itself that should have failed, in JSON. */
export const reported = (call) =>
  call.then(
    () => ({ code: 'success' }),
    ({ name, message, code, outcome, attempts }) => ({ name, message, code, outcome, attempts }),
  );

export const keys = { publicApiKey: 'example-public-key', privateSecretKey: 'example-secret-key' };
