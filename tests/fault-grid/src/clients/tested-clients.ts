import { kunacoreWithKey, kunacoreWithLogin } from './kunacore.js';
import type { TestedClient } from './tested-client.js';
import { yuno } from './yuno.js';

/** Every client that the grid throws faults at. */
export const testedClients: readonly TestedClient[] = [yuno, kunacoreWithKey, kunacoreWithLogin];
