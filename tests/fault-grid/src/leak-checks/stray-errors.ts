/**
 * Runs something, and returns what was thrown meanwhile where no caller can catch it. Meant for what the runtime itself
 * throws: an error with a frame of anybody else in its stack is thrown on.
 */
export async function collectStrays(run: () => Promise<void>): Promise<string[]> {
  const strays: unknown[] = [];
  process.setUncaughtExceptionCaptureCallback((error) => strays.push(error));
  try {
    await run();
  } finally {
    process.setUncaughtExceptionCaptureCallback(null);
  }
  return strays.map((stray) => {
    if (!isOfRuntime(stray)) throw stray;
    return String(stray);
  });
}

function isOfRuntime(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ +at /.test(line));
  return frames.length > 0 && frames.every((frame) => frame.includes('node:'));
}
