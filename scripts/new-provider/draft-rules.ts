import type { Oas3Rule } from '@redocly/openapi-core';

const operationName: Oas3Rule = () => ({
  Operation({ operationId }, { report, location }) {
    if (operationId === undefined || (/^[a-z][A-Za-z\d]*$/.test(operationId) && operationId !== 'api'))
      return;
    report({
      message: `The client's method is called as the operation is: '${operationId}' must be a name in camelCase, and not 'api'.`,
      location: location.child(['operationId']),
    });
  },
});

const cookieParameter: Oas3Rule = () => ({
  Parameter({ in: place }, { report, location }) {
    if (place !== 'cookie') return;
    report({ message: 'No client sends cookies.', location: location.child(['in']) });
  },
});

/** What a client asks of a description, as a plugin of Redocly's linter. */
export const draftRules = {
  id: 'draft',
  rules: { oas3: { 'operation-name': operationName, 'cookie-parameter': cookieParameter } },
};
