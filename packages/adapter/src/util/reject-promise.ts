/** Passes a value on. Throws if it is a promise, whose value comes too late, and whose rejection would end the process. */
export function rejectPromise<Value>(value: Value): Value {
  if (typeof Object(value).then !== 'function') return value;
  Promise.resolve(value).catch(() => {});
  throw new TypeError('must not be a promise');
}
