import { styleText } from 'node:util';

/** Does one step and tells it in one line; `remark` adds a few words about the result. */
export async function step<Result>(
  title: string,
  run: () => Promise<Result>,
  remark?: (result: Result) => string,
): Promise<Result> {
  const started = performance.now();
  try {
    const result = await run();
    const words = [remark?.(result), `${((performance.now() - started) / 1000).toFixed(1)} s`];
    const notes = words.filter((word) => word !== undefined).join(', ');
    console.log(`${styleText('green', '✓')} ${title} ${styleText('dim', `(${notes})`)}`);
    return result;
  } catch (error) {
    console.log(`${styleText('red', '✗')} ${title}`);
    throw error;
  }
}
