/** One thing that is wrong with a value: what the rule says, and where. It never holds the value itself. */
export interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** Where in a value the checks are just now: a check of members pushes each name and takes it off again. */
export type Path = (string | number)[];

/** Looks at a value and adds every issue it finds. Neither changes nor keeps the value. */
export type Check = (value: unknown, path: Path, issues: Issue[]) => void;

export function refuse(message: string, path: Path, issues: Issue[]): void {
  issues.push({ message, path: [...path] });
}
