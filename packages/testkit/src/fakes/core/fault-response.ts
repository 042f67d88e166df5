import { type FakeResponse, jsonResponse } from './message.js';
import type { Fault } from './fault.js';
import type { FakeProvider, ProviderError } from './fake-provider.js';

/** The response that a fault puts in place of the real one, with the error body that the provider documents. */
export function faultResponse<Customer extends { id: string }>(
  fault: Fault,
  { refusals, otherErrors, errorBody }: FakeProvider<Customer>,
): FakeResponse {
  const known = [...Object.values(refusals), ...otherErrors];
  const error = errorOf(fault, known);
  const { status } = error;
  const response =
    fault.body === undefined
      ? jsonResponse(status, status >= 400 ? errorBody(error, [error.message]) : undefined)
      : typeof fault.body === 'string'
        ? { status, headers: {}, body: fault.body }
        : jsonResponse(status, fault.body);
  return { ...response, headers: { ...response.headers, ...withLowerCaseNames(fault.headers) } };
}

/** The known error with the fault's code or status; whatever the fault itself says overrides it. */
function errorOf({ status, code }: Fault, known: readonly ProviderError[]): ProviderError {
  if (code !== undefined) {
    const match = known.find((error) => error.code === code);
    return { status: status ?? match?.status ?? 400, code, message: match?.message ?? 'Request refused' };
  }
  const match = known.find((error) => error.status === (status ?? 500));
  return { message: 'Request failed', ...match, status: status ?? 500 };
}

function withLowerCaseNames(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
