/** The site's own bar, theme and colours on a page that Redoc has rendered. */
export function addSiteChrome(
  page: string,
  provider: string,
  others: readonly { name: string; title: string }[],
): string {
  const links = others.map(
    ({ name, title }) =>
      `<a href="${name}.html"${name === provider ? ' aria-current="page"' : ''}>${title}</a>`,
  );
  const bar = `<header class="site-bar"><a class="site-home" href="../index.html">Customer Bridge</a>
<nav aria-label="Site"><a href="../start.html">Guide</a><a href="../field-map.html">Field map</a>${links.join('')}<a href="../providers/${provider}.html">As one page of text</a></nav></header>`;
  return page
    .replace('<head>', () => `<head>\n  <script>${themeBridge}</script>`)
    .replace('</head>', () => `<style>${styles}</style></head>`)
    .replace(/<body([^>]*)>/, (body) => `${body}\n${bar}`)
    .replaceAll('--navbar-stack-height:0px', '--navbar-stack-height:48px')
    .replaceAll('--navbar-height:0px', '--navbar-height:48px');
}

// VitePress and Redoc each keep the chosen theme under a key of their own: whichever page changes it tells the other.
const themeBridge = `
(function () {
  try {
    var chosen = localStorage.getItem('vitepress-theme-appearance');
    if (chosen === 'light' || chosen === 'dark') localStorage.setItem('redoc.colorMode', chosen);
    else localStorage.removeItem('redoc.colorMode');
    var setItem = localStorage.setItem;
    new MutationObserver(function () {
      var kept = localStorage.getItem('redoc.colorMode');
      if (kept && kept !== localStorage.getItem('vitepress-theme-appearance')) {
        setItem.call(localStorage, 'vitepress-theme-appearance', kept);
      }
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  } catch (e) {}
})();
`;

// Redoc's own blues, greens, yellows and greys are too light to be read.
const styles = `
  .site-bar { position: sticky; top: 0; z-index: 30; display: flex; gap: 24px; align-items: center; height: 48px;
    padding: 0 24px; border-bottom: 1px solid var(--border-color-secondary, #ddd); background: var(--bg-color, #fff);
    font: 500 14px/1 var(--font-family-base, sans-serif); overflow-x: auto; white-space: nowrap; }
  .site-bar a { color: var(--text-color-secondary, #444); text-decoration: none; }
  .site-bar a:hover, .site-bar a[aria-current] { color: var(--text-color-primary, #111);
    text-decoration: underline; text-underline-offset: 6px; }
  .site-bar .site-home { color: var(--text-color-primary, #111); font-weight: 700; }
  .site-bar nav { display: flex; gap: 20px; }
  #redoc > div { --navbar-height: 48px !important; --navbar-stack-height: 48px !important; }
  @media (min-width: 672px) { .menu-content { top: 48px !important; height: calc(100vh - 48px) !important; } }
  .menu-content .tag-default:not(.tag-get, .tag-post, .tag-put, .tag-patch, .tag-delete) { display: none; }
  .tag-default > div { text-transform: none; }
  html:root { --heading-text-color: var(--text-color-primary); }
  html:root:not(.dark) { --link-color-primary: #0b57b7; --link-color-primary-hover: #0a4794; --search-trigger-color: #5d6070;
    --search-input-placeholder-color: #5d6070; --button-content-color-link: #0b57b7;
    --code-block-tokens-function-color: #8a4200; --code-block-tokens-string-color: #1d57b0;
    --code-block-tokens-property-string-color: #1d57b0; --code-block-tokens-comment-color: #5d6070;
    --code-block-tokens-keyword-color: #a8155f; --code-block-tokens-operator-color: #8a4200; }
  html:root:not(.dark) .tag-get > div { color: #12663a !important; }
  html:root:not(.dark) .tag-post > div { color: #174ea6 !important; }
  html:root:not(.dark) .tag-patch > div, html:root:not(.dark) .tag-put > div { color: #7a4a00 !important; }
  html:root:not(.dark) .tag-delete > div { color: #b0003a !important; }
  html:root.dark { --code-block-tokens-keyword-color: #ff7ab8; --code-block-tokens-comment-color: #a9acb9;
    --search-trigger-color: #a9acb9; --search-input-placeholder-color: #a9acb9; }
  @media print { .site-bar { display: none; } }
`;
