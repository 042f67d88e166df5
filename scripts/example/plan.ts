import type { Plan } from '@customer-bridge/adapter';
import { indent, table } from './text.ts';

/** A plan, field by field: its verdict, the provider's name of it, and what is lost. */
export function describePlan({ provider, method, path, fields }: Plan): string {
  const rows = fields.map(({ field, verdict, to = '', note = '' }) => [field, verdict, to, note]);
  return `\n  ${provider}: ${method} ${path}\n${indent(table(rows))}`;
}
