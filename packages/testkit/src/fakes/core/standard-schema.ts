/** The part of the Standard Schema interface (standardschema.dev) that the generated validators offer. */
export interface StandardSchema {
  readonly '~standard': { readonly validate: (value: unknown) => StandardResult };
}

/** A judged value: without `issues` it is valid. */
export interface StandardResult {
  readonly issues?: readonly StandardIssue[] | undefined;
}

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly PathSegment[] | undefined;
}

type PathSegment = PropertyKey | { readonly key: PropertyKey };

/** The member that a segment of a path names. */
export function keyOf(segment: PathSegment | undefined): PropertyKey | undefined {
  return typeof segment === 'object' ? segment.key : segment;
}

/** What a schema says about a value, one `path message` per broken rule; empty for a valid one. */
export function problemsOf(schema: StandardSchema, value: unknown): string[] {
  const { issues = [] } = schema['~standard'].validate(value);
  return issues.map((issue) => `${dotted(issue.path)} ${issue.message}`);
}

/** A path as an error envelope prints it: `metadata[3].key`; `body` for the whole value. */
function dotted(path: StandardIssue['path'] = []): string {
  let text = '';
  for (const segment of path) {
    const key = keyOf(segment);
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text === '' ? 'body' : text;
}
