import { type Issue, type Path, refuse } from './check.ts';

/** A length of time in whole units, `P1DT12H` or `P2W` (ISO 8601, RFC 3339 appendix A). */
export function duration(value: string, path: Path, issues: Issue[]): void {
  const isDuration =
    /^P(?!$)(?:(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|\d+W)$/.test(value);
  if (!isDuration) refuse('must be a duration, such as P1DT12H', path, issues);
}
