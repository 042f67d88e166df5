/** Puts each paragraph on one line: Redoc's search drops line ends. Lists, tables, headings and code keep theirs. */
export function foldText(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) =>
      /^\s*(?:[-*|#>]\s?|\d+\.\s|```)/m.test(block) ? block : block.replaceAll(/\s*\n\s*/g, ' '),
    )
    .join('\n\n');
}
