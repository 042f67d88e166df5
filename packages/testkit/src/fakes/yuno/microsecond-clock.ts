/**
 * Creates Yuno's timestamps: ISO 8601 in UTC with six fraction digits, 27 characters. Each is later than the one
 * before, so that every change shows in `updated_at`, however soon it follows.
 */
export function createMicrosecondClock(): () => string {
  let last = 0;
  return () => {
    last = Math.max(Date.now() * 1000, last + 1);
    const milliseconds = Math.floor(last / 1000);
    const microseconds = String(last % 1000).padStart(3, '0');
    return new Date(milliseconds).toISOString().replace('Z', `${microseconds}Z`);
  };
}
