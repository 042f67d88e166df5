import type { Facts } from './facts/facts.ts';
import type { Names } from './names.ts';

/** What the templates are filled with. */
export interface Scaffold extends Names, Facts {}
