import type { ProviderResult } from '@customer-bridge/adapter';
import { indent } from './text.ts';

/** What became of the change at one provider. */
export function describeResult(provider: string, { status, error, warnings }: ProviderResult): string {
  const remarks = [
    ...(error === undefined ? [] : [error.message]),
    ...warnings.map(({ field, verdict, note }) => `${field} is ${verdict}: ${note}`),
  ];
  return [`\n  ${provider}: ${status}`, ...remarks.map((remark) => indent(remark))].join('\n');
}
