import { createInstance, getHttpOperationsFromSpec, type IHttpRequest } from '@stoplight/prism-http';
import { wellFormed } from '../../spec-tests/values/text.ts';
import type { Judge } from './judge.ts';

const nothing = (): void => {};
const levels = ['trace', 'debug', 'info', 'success', 'warn', 'error', 'fatal'];
const silent = { ...Object.fromEntries(levels.map((level) => [level, nothing])), child: () => silent };

const config = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: true,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
} as const;

/** The mock server of Prism, without the server. */
export const prism: Judge = async ({ provider, document }) => {
  const operations = await getHttpOperationsFromSpec(JSON.parse(JSON.stringify(document)) as object);
  const mock = createInstance(config, { logger: silent as never });
  return (bodies) =>
    Promise.all(
      bodies.map(async ({ operation, value: body }) => {
        const { method, path } = provider.operations[operation]!;
        const answer = await mock.request(
          {
            method: method.toLowerCase() as IHttpRequest['method'],
            url: { path: path.replaceAll(/\{\w+\}/g, wellFormed.uuid[0]) },
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body,
          },
          operations,
        )();
        if (!('right' in answer)) throw answer.left;
        return answer.right.validations.input.length === 0;
      }),
    );
};
