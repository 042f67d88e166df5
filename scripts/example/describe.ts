import type { Plan, ProviderResult } from '@customer-bridge/adapter';
import type { RecordedRequest } from '@customer-bridge/testkit';
import { maskBody, maskHeader } from './mask.ts';
import { indent, table } from './text.ts';

/** A plan, field by field: its verdict, the provider's name of it, and what is lost. */
export function describePlan({ provider, method, path, fields }: Plan): string {
  const rows = fields.map(({ field, verdict, to = '', note = '' }) => [field, verdict, to, note]);
  return `\n  ${provider}: ${method} ${path}\n${indent(table(rows))}`;
}

/** A request as it arrived. */
export function describeRequest(provider: string, { method, path, headers, body }: RecordedRequest): string {
  const headerLines = Object.entries(headers).flatMap(([name, value]) => maskHeader(name, value) ?? []);
  const lines = [...headerLines, ...bodyLines(maskBody(body))];
  return `\n  ${provider}: ${method} ${path}\n${indent(lines.join('\n'))}`;
}

/** What became of the change at one provider. */
export function describeResult(provider: string, { status, error, warnings }: ProviderResult): string {
  const remarks = [
    ...(error === undefined ? [] : [error.message]),
    ...warnings.map(({ field, verdict, note }) => `${field} is ${verdict}: ${note}`),
  ];
  return [`\n  ${provider}: ${status}`, ...remarks.map((remark) => indent(remark))].join('\n');
}

/** JSON, one member of the body on a line. */
function bodyLines(body: unknown): string[] {
  const members = Object.entries(body ?? {}).map(
    ([name, value]) => `  "${name}": ${JSON.stringify(value).replaceAll(/[:,]/g, '$& ')}`,
  );
  return ['{', ...members.map((member, index) => (index < members.length - 1 ? `${member},` : member)), '}'];
}
