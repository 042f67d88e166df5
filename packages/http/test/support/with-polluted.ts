/** What `run` returns while every ordinary object inherits these members. */
export async function withPolluted<T>(
  members: Record<string, unknown>,
  run: () => T | Promise<T>,
): Promise<T> {
  Object.assign(Object.prototype, members);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(members)) delete (Object.prototype as Record<string, unknown>)[name];
  }
}
