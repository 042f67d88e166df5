import type { Tarball } from '../../../scripts/lib/pack.ts';
import type { Consumer } from '../kit/consumer.ts';
import type * as judgesModule from '../../tools/packaging/judges.ts';

type Judges = typeof judgesModule;

// The judges are installed only once a consumer has asked for them.
const judged = (name: string, judge: (judges: Judges, tarball: Tarball) => Promise<string[]>): Consumer => ({
  name,
  tools: ['packaging'],
  async run({ app: { tarballs } }) {
    const judges = await import('../../tools/packaging/judges.ts');
    const problems: string[] = [];
    for (const tarball of tarballs)
      problems.push(...(await judge(judges, tarball)).map((problem) => `${tarball.name}: ${problem}`));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return `${tarballs.length} packages`;
  },
});

/** What publint (strict) and attw (ES modules only) say of the tarballs. */
export const consumers: readonly Consumer[] = [
  judged('publint', ({ lint }, tarball) => lint(tarball)),
  judged('attw', ({ checkTypes }, tarball) => checkTypes(tarball)),
];
