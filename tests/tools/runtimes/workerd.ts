import { createRequire } from 'node:module';

/** The program itself: the command of its package is a wrapper that passes no descriptors on. */
export const workerd: string = createRequire(import.meta.url)('workerd').default;
