import { type Check, refuse } from './check.ts';

export const boolean: Check = (value, path, issues) => {
  if (typeof value !== 'boolean') refuse('must be true or false', path, issues);
};
