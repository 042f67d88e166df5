import { join } from 'node:path';

/** The workspace's root folder. */
export const root: string = join(import.meta.dirname, '..', '..');
