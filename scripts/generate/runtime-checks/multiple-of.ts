import { type Issue, type Path, refuse } from './check.ts';

/** Judges the decimal numbers as they are written: 19.99 is a multiple of 0.01, whatever a division makes of it. */
export function multipleOf(value: number, path: Path, issues: Issue[], step: number): void {
  if (!isMultiple(value, step)) refuse(`must be a multiple of ${step}`, path, issues);
}

function isMultiple(value: number, step: number): boolean {
  if (Number.isSafeInteger(step) && Number.isSafeInteger(value)) return value % step === 0;
  const [digits, places] = decimal(value);
  const [stepDigits, stepPlaces] = decimal(step);
  const most = Math.max(places, stepPlaces);
  return (digits * 10n ** BigInt(most - places)) % (stepDigits * 10n ** BigInt(most - stepPlaces)) === 0n;
}

/** The digits of a number as an integer, and how many of them stand behind the point. */
function decimal(value: number): [digits: bigint, places: number] {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return [BigInt(whole + fraction), fraction.length - Number(exponent)];
}
