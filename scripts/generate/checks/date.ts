import type { TextRule } from './text.ts';

/** A day that exists, `YYYY-MM-DD` (RFC 3339 full-date). */
export const date: TextRule = {
  holds: isDate,
  message: 'must be an existing date, YYYY-MM-DD',
};

export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
