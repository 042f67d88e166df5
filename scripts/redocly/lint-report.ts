import { locate } from '../generate/spec-error.ts';
import type { Problem } from '../openapi/problem.ts';

/** How many places of a rule are shown. */
const shown = 3;

/** The findings of a lint by rule, the most frequent first: how many, the first places, and the lines of the first one. */
export function lintReport(problems: readonly Problem[], root: string): string {
  const rules = Map.groupBy(problems, ({ ruleId = 'description' }) => ruleId);
  const groups = [...rules].sort(([, one], [, other]) => other.length - one.length);
  const total = `${counted(problems.length, 'finding')} of ${counted(groups.length, 'rule')}`;
  return [total, ...groups.map(([rule, found]) => group(rule, found, root))].join('\n\n');
}

function group(rule: string, problems: readonly Problem[], root: string): string {
  // A YAML anchor puts one place of a file into several places of the document.
  const places = new Map(
    problems.map(({ message, location }) => [`${place(location, root)} ${message}`, location]),
  );
  const lines = [...places.keys()].slice(0, shown);
  const { frame } = locate(problems[0]!.location, root);
  const left = places.size - lines.length;
  return [
    `${rule} (${places.size})`,
    ...lines.map((line) => `  ${line}`),
    ...(left > 0 ? [`  and ${left} more`] : []),
    ...(frame ? ['', frame] : []),
  ].join('\n');
}

function place(location: Problem['location'], root: string): string {
  return locate(location, root).place;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
