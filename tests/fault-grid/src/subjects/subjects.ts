import { kunacoreWithKey, kunacoreWithLogin } from './kunacore.js';
import type { Subject } from './subject.js';
import { yuno } from './yuno.js';

/** Every client that the grid throws faults at. */
export const subjects: readonly Subject[] = [yuno, kunacoreWithKey, kunacoreWithLogin];
