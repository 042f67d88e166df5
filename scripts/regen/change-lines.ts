import type { Change } from './compare/change.ts';
import { listed } from './markdown.ts';

/** The changes as lines of a list, those of words alone in one. */
export function changeLines(changes: readonly Change[]): string[] {
  const lines = changes
    .filter(({ level }) => level !== 'described')
    .map(
      ({ level, subject, text }) =>
        `${level === 'breaking' ? '**Breaking.** ' : ''}${capital(subject)}: ${text}`,
    );
  const reworded = new Set(
    changes.filter(({ level }) => level === 'described').map(({ subject }) => subject),
  );
  if (reworded.size > 0) lines.push(`Reworded the descriptions or examples of ${listed([...reworded])}`);
  return lines;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
