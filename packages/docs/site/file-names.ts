import type { MarkdownRenderer } from 'vitepress';

/** Shows the file name of a code block, ` ```ts [settle.ts] `, above it: as VitePress shows a group of one block. */
export function showFileNames(markdown: MarkdownRenderer): void {
  const fence = markdown.renderer.rules.fence!;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const [, name] = /\[(.+)\]/.exec(tokens[index]!.info) ?? [];
    const block = fence(tokens, index, ...rest);
    if (name === undefined) return block;
    const shown = block.replace('class="language-', 'class="active language-');
    return `<div class="vp-code-group"><div class="tabs"><label>${markdown.utils.escapeHtml(name)}</label></div>${shown}</div>`;
  };
}
