/** Rows of a table whose places begin with the same place; the one of an empty name is that place itself. */
export function below<Row>(place: string, rows: Readonly<Record<string, Row>>): Record<string, Row> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [[place, name].filter(Boolean).join('.'), row]),
  );
}
