import { isObject } from '@customer-bridge/http';

/** The own text member of an object, or `undefined`. */
export function getText(value: unknown, name: string): string | undefined {
  const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return typeof member === 'string' ? member : undefined;
}
