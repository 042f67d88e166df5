/** What the pages of a provider say about one value: a row of the table, and its columns. */
export type Value = Text | Integer | List | Members;

interface Common {
  /** A member that has to be there. */
  readonly required?: true;
  /** `null` is taken too. */
  readonly nullable?: true;
  /** What the value tells about a person. */
  readonly pii?: 'name' | 'email' | 'phone' | 'document' | 'address' | 'birth' | 'tax-id' | 'note';
}

export interface Text extends Common {
  readonly type: 'string';
  /** Least number of characters, counted in Unicode code points. */
  readonly min?: number;
  /** Greatest number of characters, counted in Unicode code points. */
  readonly max?: number;
  readonly format?: 'date' | 'date-time' | 'uuid';
  /** Just so many capital letters from A to Z. */
  readonly capitals?: number;
  /** The only texts there are. */
  readonly enum?: readonly string[];
}

export interface Integer extends Common {
  readonly type: 'integer';
}

export interface List extends Common {
  readonly type: 'array';
  /** Greatest number of items. */
  readonly max?: number;
  readonly items: Value;
}

export interface Members extends Common {
  readonly type: 'object';
  /** Whether members that the table does not have are refused. By our own policy they are in every request. */
  readonly closed: boolean;
  readonly members: Readonly<Record<string, Value>>;
}

/** An object of a request. */
export function closed(members: Readonly<Record<string, Value>>): Members {
  return { type: 'object', closed: true, members };
}

/** An object of a response. */
export function open(members: Readonly<Record<string, Value>>): Members {
  return { type: 'object', closed: false, members };
}

/** The same object, some of whose members have to be there. */
export function requiring(value: Members, ...names: readonly string[]): Members {
  const required = names.map((name) => [name, { ...value.members[name]!, required: true as const }]);
  return { ...value, members: { ...value.members, ...Object.fromEntries(required) } };
}

/** The same value, or `null`. */
export function orNull<Kind extends Value>(value: Kind): Kind {
  return { ...value, nullable: true };
}
