import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A customer of the merchant. */
export interface Row {
  readonly customer: string;
  readonly yunoId: string;
  readonly kunacoreId: string;
  email: string;
  /** Counts changes of the table: what was changed last has the highest. */
  changed: number;
}

/** Stands for the table of customers in your database: a file that every process reads. */
export function readTable(file: string): Row[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Row[];
}

export function writeTable(file: string, rows: readonly Row[]): void {
  writeFileSync(`${file}.new`, JSON.stringify(rows));
  renameSync(`${file}.new`, file);
}
