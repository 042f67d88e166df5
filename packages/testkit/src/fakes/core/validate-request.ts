import { type FakeRequest, mediaTypeOf } from './message.js';
import type { AcceptedRequest, FakeProvider, OperationFake, Refusal } from './fake-provider.js';
import type { Route } from './router.js';
import { problemsOfUpdate } from './null-clears.js';
import { problemsOf } from './standard-schema.js';

/** Validates a request against the provider's description: credentials, parameters, media type and body. */
export function validateRequest<Customer extends { id: string }>(
  call: FakeRequest,
  body: unknown,
  route: Route,
  provider: FakeProvider<Customer>,
): AcceptedRequest | Refusal {
  const operation = provider.handlers[route.operation]!;
  if (!operation.isPublic && !provider.isAuthorized(call.headers)) return { refused: 'unauthenticated' };
  const parameters = { parameters: route.parameters, query: call.url.searchParams, headers: call.headers };
  const refusal =
    refusalFor(operation.parameterProblems?.(parameters) ?? []) ?? refusalOfBody(call, body, operation);
  if (refusal) return refusal;
  return { ...parameters, body: operation.requestSchema ? (body as Record<string, unknown>) : {} };
}

function refusalOfBody<Customer extends { id: string }>(
  { headers }: FakeRequest,
  body: unknown,
  { requestSchema, nullClears, mediaType = 'application/json' }: OperationFake<Customer>,
): Refusal | undefined {
  if (!requestSchema) return undefined;
  if (mediaTypeOf(headers) !== mediaType) return { refused: 'wrongMediaType' };
  return refusalFor(
    nullClears ? problemsOfUpdate(requestSchema, nullClears, body) : problemsOf(requestSchema, body),
  );
}

function refusalFor(messages: readonly string[]): Refusal | undefined {
  return messages.length > 0 ? { refused: 'invalid', messages } : undefined;
}
