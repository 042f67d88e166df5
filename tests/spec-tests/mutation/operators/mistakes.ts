/** What a value may be by mistake, and what the mistake is. */
export interface Mistake {
  readonly what: string;
  readonly value: unknown;
}

/** Words of OpenAPI, and the word that each is mistaken for. */
const confused: Readonly<Record<string, string>> = {
  string: 'integer',
  integer: 'string',
  array: 'object',
  object: 'array',
  date: 'date-time',
  'date-time': 'date',
  header: 'query',
  query: 'header',
  path: 'query',
  bearer: 'basic',
  documented: 'inferred',
  inferred: 'documented',
};

/** Every value that differs from a value in one thing: a part that is left out, or one that is another. */
export function mistakesIn(value: unknown): Mistake[] {
  if (typeof value === 'boolean') return [{ what: String(!value), value: !value }];
  if (typeof value === 'number')
    return [value - 1, value + 1].map((other) => ({ what: `${other}`, value: other }));
  if (typeof value === 'string')
    return [confused[value] ?? otherText(value), ...otherPatterns(value)].map((other) => ({
      what: `${other} for ${value}`,
      value: other,
    }));
  if (Array.isArray(value)) return value.flatMap((item, index) => mistakesInItem(value, item, index));
  if (value === null) return [{ what: 'a text for null', value: 'A text' }];
  return Object.entries(value as object).flatMap(([name, member]) => {
    const { [name]: _left, ...others } = value as Record<string, unknown>;
    return [
      { what: `without ${name}`, value: others },
      { what: `${name} of another type`, value: { ...value, [name]: 12 } },
      ...mistakesIn(member).map(({ what, value: other }) => ({
        what: `${name}: ${what}`,
        value: { ...value, [name]: other },
      })),
    ];
  });
}

function mistakesInItem(list: readonly unknown[], item: unknown, index: number): Mistake[] {
  // Of a list of texts one will do.
  const others = index === 0 || typeof item === 'object' ? mistakesIn(item) : [];
  return [
    { what: `without ${JSON.stringify(item)}`, value: list.toSpliced(index, 1) },
    ...others.map(({ what, value }) => ({ what, value: list.with(index, value) })),
  ];
}

/** A text of the same form: its last digit or letter is the next one. */
function otherText(text: string): string {
  return text.replace(/[a-z\d](?=[^a-z\d]*$)/i, (last) =>
    /[9z]/i.test(last) ? { 9: '8', z: 'y', Z: 'Y' }[last]! : String.fromCharCode(last.charCodeAt(0) + 1),
  );
}

/** A pattern that takes more. */
function otherPatterns(text: string): string[] {
  if (!text.startsWith('^')) return [];
  return [text.replace('$', ''), text.replace('^', ''), text.replace('A-Z', 'A-Za-z')];
}
