/** The part of the Standard Schema interface (standardschema.dev) that the generated validators offer. */
export interface StandardSchema {
  /** The part of a Standard Schema that is used. */
  readonly '~standard': { readonly validate: (value: unknown) => StandardResult };
}

/** The result of a validation: without `issues` the value is valid. */
export interface StandardResult {
  /** The broken rules; absent or empty if the value is valid. */
  readonly issues?: readonly StandardIssue[] | undefined;
}

/** One broken rule. */
export interface StandardIssue {
  /** The rule that is broken. */
  readonly message: string;
  /** Where; absent for the whole value. */
  readonly path?: readonly PathSegment[] | undefined;
}

type PathSegment = PropertyKey | { readonly key: PropertyKey };

/** The property name in a segment of a path. */
export function keyOf(segment: PathSegment | undefined): PropertyKey | undefined {
  return typeof segment === 'object' ? segment.key : segment;
}

/** Validates a value: returns `path message` for each broken rule, so nothing for a valid value. */
export function problemsOf(schema: StandardSchema, value: unknown): string[] {
  const { issues = [] } = schema['~standard'].validate(value);
  return issues.map((issue) => `${toDottedPath(issue.path)} ${issue.message}`);
}

/** The path as an error message shows it: `metadata[3].key`; `body` for the whole value. */
function toDottedPath(path: StandardIssue['path'] = []): string {
  let text = '';
  for (const segment of path) {
    const key = keyOf(segment);
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text === '' ? 'body' : text;
}
