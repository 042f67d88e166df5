import type { RecordedRequest } from '@customer-bridge/testkit';
import { maskBody, maskHeader } from './mask.ts';
import { indent } from './text.ts';

/** A request as it arrived. */
export function describeRequest(provider: string, { method, path, headers, body }: RecordedRequest): string {
  const headerLines = Object.entries(headers).flatMap(([name, value]) => maskHeader(name, value) ?? []);
  const lines = [...headerLines, ...bodyLines(maskBody(body))];
  return `\n  ${provider}: ${method} ${path}\n${indent(lines.join('\n'))}`;
}

/** JSON, one member of the body on a line. */
function bodyLines(body: unknown): string[] {
  const members = Object.entries(body ?? {}).map(
    ([name, value]) => `  "${name}": ${JSON.stringify(value).replaceAll(/[:,]/g, '$& ')}`,
  );
  return ['{', ...members.map((member, index) => (index < members.length - 1 ? `${member},` : member)), '}'];
}
