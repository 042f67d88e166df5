import type { MarkdownRenderer } from 'vitepress';

/** Shows the file name of a code block, ` ```ts [settle.ts] `, above it. */
export function showFileNames(markdown: MarkdownRenderer): void {
  const fence = markdown.renderer.rules.fence!;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const [, name] = /\[(.+)\]/.exec(tokens[index]!.info) ?? [];
    const block = fence(tokens, index, ...rest);
    return name === undefined
      ? block
      : `<div class="code-file"><p>${markdown.utils.escapeHtml(name)}</p>${block}</div>`;
  };
}
