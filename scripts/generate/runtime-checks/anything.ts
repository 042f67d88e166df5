import type { Check } from './check.ts';

export const anything: Check = () => {};
