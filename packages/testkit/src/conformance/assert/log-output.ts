/** Every way in which a value gets into a log: JSON, its text and stack, and Node's `inspect` where there is one. */
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

/** What `console.log` shows of a value, where there is Node's `inspect`. */
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

/** Every text and number inside a value that is long enough to be told from others. */
export function collectTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= 5 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(collectTexts);
}

/** The first of the texts that a print shows. */
export async function findShownText(value: unknown, texts: readonly string[]): Promise<string | undefined> {
  const print = await logOutput(value);
  return texts.find((text) => print.includes(text));
}
