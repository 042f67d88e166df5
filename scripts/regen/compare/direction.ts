import type { Level } from './change.ts';
import type { Shift } from './keyword-shifts.ts';

/** Which way a value goes; what may go either way is judged both ways. */
export type Direction = 'request' | 'response' | 'both';

/** How heavy a change of what is taken is: a request must not have to be more, an answer must not become more. */
export function levelOf(shift: Shift, direction: Direction, isTyping: boolean): Level {
  if (shift === 'none') return 'added';
  const breaksRequests = direction !== 'response' && shift !== 'wider';
  const breaksAnswers = direction !== 'request' && shift !== 'narrower' && isTyping;
  return breaksRequests || breaksAnswers ? 'breaking' : 'added';
}
