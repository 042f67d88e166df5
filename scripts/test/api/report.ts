import { findBreaks } from '../../release/api/find-breaks.ts';
import { readReports, type Reports } from '../../release/api/reports.ts';

/** Declarations, by the entry points that they are the reports of. */
export type Api = Readonly<Record<string, string>>;

const reports = (api: Api): Reports =>
  readReports(
    new Map(Object.entries(api).map(([entry, code]) => [entry, `## Title\n\n\`\`\`ts\n${code}\n\`\`\`\n`])),
  );

/** What users of the one have to change for the other, by entry point, where that is anything. */
export function breaksOf(before: Api, after: Api): Record<string, string[]> {
  const found = [...findBreaks(reports(before), reports(after))];
  return Object.fromEntries(found.filter(([, breaks]) => breaks.length > 0));
}
