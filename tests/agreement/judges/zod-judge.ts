import { pathToFileURL } from 'node:url';
import type { ZodType } from 'zod';
import type { Judge } from './judge.ts';

/**
 * Judges by zod schemas that a tool wrote.
 *
 * @param nameOf The name under which the schema of an operation's body is exported.
 */
export async function zodJudge(
  file: string,
  nameOf: (operation: string) => string,
): Promise<Awaited<ReturnType<Judge>>> {
  const schemas = (await import(pathToFileURL(file).href)) as Readonly<Record<string, ZodType>>;
  return async (bodies) =>
    bodies.map(({ operation, value }) => schemas[nameOf(operation)]!.safeParse(value).success);
}
