const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A template tag that escapes every inserted text; an array is inserted as HTML that is already safe. */
export function markup(strings: TemplateStringsArray, ...values: (string | string[])[]): string {
  return String.raw(
    { raw: strings },
    ...values.map((value) => (Array.isArray(value) ? value.join('\n') : escapeText(value))),
  );
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
