import type { Refused } from '../values/refused-value.ts';
import { foreignCharacter } from '../values/text.ts';
import { foreignNumber } from '../values/wrong-type.ts';

/** A shorter text may stand in a message by chance. */
const telling = 4;

/** Whether a message holds something of the value that was refused. */
export function leaks(message: string, { value, path }: Refused): boolean {
  const wrong = path.reduce<unknown>(
    (parent, key) => (parent as Record<string, unknown> | undefined)?.[key],
    value,
  );
  const isQuoted = typeof wrong === 'string' && wrong.length >= telling && message.includes(wrong);
  return isQuoted || foreignCharacter.test(message) || message.includes(String(foreignNumber));
}
