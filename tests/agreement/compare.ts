import type { Body } from './bodies.ts';
import type { Difference } from './known-differences.ts';

/** What one judge said, beside what the pages say. */
export interface Comparison {
  readonly agreed: number;
  readonly known: number;
  /** Where it differs and no line says so, and the lines that say so of a body where it does not. */
  readonly problems: readonly string[];
}

/**
 * Compares the verdicts of one judge on all bodies with the pages.
 *
 * @param verdicts Whether it takes each of the bodies.
 * @param differences The known ones of this judge.
 */
export function compare(
  bodies: readonly Body[],
  verdicts: readonly boolean[],
  differences: readonly Pick<Difference<string>, 'where' | 'reason'>[],
): Comparison {
  const problems: string[] = [];
  const shown = new Set<(typeof differences)[number]>();
  let agreed = 0;
  let known = 0;
  for (const [index, body] of bodies.entries()) {
    const isTaken = verdicts[index];
    const differs = isTaken !== (body.breaks === undefined);
    const listed = differences.find(({ where }) => where(body));
    if (listed) shown.add(listed);
    if (!differs) agreed += 1;
    else if (listed) known += 1;
    if (differs === (listed !== undefined)) continue;
    const verdict = isTaken ? 'takes' : 'refuses';
    const contrary = listed ? `which is listed as a difference: ${listed.reason}` : 'unlike the pages';
    problems.push(`${verdict} ${body.provider}'s ${body.schema}, ${body.what}, ${contrary}`);
  }
  const idle = differences.filter((each) => !shown.has(each));
  return {
    agreed,
    known,
    problems: [...problems, ...idle.map(({ reason }) => `nothing shows what is listed: ${reason}`)],
  };
}
