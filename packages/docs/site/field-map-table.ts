import type { FieldAtProvider, FieldRow } from './field-map.ts';
import { table } from './table.ts';

interface Titled {
  name: string;
  title: string;
}

/** The canonical fields at all providers side by side, as a Markdown table. */
export function sideBySide(rows: readonly FieldRow[], providers: readonly Titled[]): string {
  const canonical = rows.filter(({ field }) => !isOwn(field));
  const told = new Set<string>();
  return table(
    ['Field', ...providers.map(({ title }) => title)],
    canonical.map(({ field, providers: at }) => [
      `\`${field}\``,
      ...providers.map(({ name }) => {
        const { note, ...rest } = at[name]!;
        // The properties of one field share their note: the first one tells it.
        const first = `${name} ${note}`;
        const isTold = told.has(first);
        told.add(first);
        return cell(note && !isTold ? { ...rest, note } : rest);
      }),
    ]),
  );
}

/** The fields that only one provider has, as a Markdown table; empty if there are none. */
export function ownFields(rows: readonly FieldRow[], providers: readonly Titled[]): string {
  return table(
    ['`providerFields`', 'Provider', 'Sent as'],
    rows
      .filter(({ field }) => isOwn(field))
      .map(({ field, providers: at }) => {
        const { name, title } = providers.find((provider) => at[provider.name])!;
        return [`\`${field.split('.').slice(2).join('.')}\``, title, cell(at[name]!)];
      }),
  );
}

const isOwn = (field: string): boolean => field.startsWith('providerFields.');

/** One provider with everything that is known of each field, as a Markdown table. */
export function oneProvider(rows: readonly FieldRow[], { name }: Titled): string {
  return table(
    ['Field', 'Sent as', 'Limits', 'Verdict', '`null`'],
    rows
      .filter(({ providers: at }) => at[name])
      .map(({ field, providers: at }) => {
        const { members, verdict, note, nullable } = at[name]!;
        return [
          `\`${field}\``,
          members.map((member) => `\`${member.name}\``).join('<br>') || '–',
          members.map(({ limits }) => limits || 'no limit stated').join('<br>') || '–',
          note ? `${verdict}: ${note}` : verdict,
          verdict === 'unsupported' ? '–' : nullable ? "clears, with `clear: 'null'`" : 'refused',
        ];
      }),
  );
}

function cell({ verdict, members, note }: FieldAtProvider): string {
  const names = members.map(({ name, limits }) => `\`${name}\`${limits && `, ${limits}`}`);
  const isPlain = verdict === 'sent' && names.length > 0;
  return [...names, ...(isPlain ? [] : [`**${verdict}**${note ? `: ${note}` : ''}`])].join('<br>');
}
