/** A string in source code. */
export function literal(value: string): string {
  const json = JSON.stringify(value);
  return /['\\]/.test(json) ? json : `'${json.slice(1, -1)}'`;
}

/** A member's name in an object literal. */
export function memberName(name: string): string {
  if (name === '__proto__') return `['__proto__']`;
  return isIdentifier(name) ? name : literal(name);
}

export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

/** A docstring in front of a declaration; nothing where there is no text. */
export function docstring(text = ''): string {
  const lines = text.trim().replaceAll('*/', '* /').split('\n');
  if (lines.length > 1) return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
  return lines[0] ? `/** ${lines[0]} */\n` : '';
}

/** Words with spaces between them, in lines of at most `width` characters where the words are no longer. */
export function wrapWords(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
