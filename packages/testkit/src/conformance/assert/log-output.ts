/** Every form in which a value gets into a log: its text, JSON and stack, and Node's `inspect` if there is one. */
async function logOutput(value: unknown): Promise<string> {
  const inspect = await nodeInspect();
  const { stack = '', cause } = value instanceof Error ? value : ({} as { stack?: string; cause?: unknown });
  return [
    String(value),
    JSON.stringify(value),
    stack,
    cause === undefined ? '' : await logOutput(cause),
    inspect?.(value, { depth: 20, showHidden: true }) ?? '',
  ].join('\n');
}

/** What `console.log` shows of a value; empty without Node's `inspect`. */
export async function inspectOutput(value: unknown): Promise<string> {
  return (await nodeInspect())?.(value, {}) ?? '';
}

async function nodeInspect(): Promise<((value: unknown, options: object) => string) | undefined> {
  try {
    return (await import('node:util')).inspect;
  } catch {
    return undefined;
  }
}

/** Every text inside a value that is long enough not to appear by chance. */
export function collectTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 5 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(collectTexts);
}

/** Finds the first of the texts that shows in the log output of a value. */
export async function findShownText(value: unknown, texts: readonly string[]): Promise<string | undefined> {
  const output = await logOutput(value);
  return texts.find((text) => output.includes(text));
}
