/** The index page's style sheet: one column, the reader's own fonts, light or dark as the page's colour scheme says. */
export const styles = `
    :root { color-scheme: light dark; --line: light-dark(#dfe3ea, #333a46); --soft: light-dark(#5b6472, #a3adbd); }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 52rem; padding: 3rem 1.25rem; font: 16px/1.55 system-ui, sans-serif;
      background: light-dark(#fbfcfd, #14171c); color: light-dark(#1a1f27, #e6eaf0); }
    header { position: relative; margin-bottom: 2.5rem; }
    header p { max-width: 38rem; color: var(--soft); }
    h1 { margin: 0; font-size: 2rem; letter-spacing: -0.02em; }
    h2 { margin: 0; font-size: 1.25rem; }
    small, .servers { font-size: 0.85rem; font-weight: normal; color: var(--soft); }
    a { color: inherit; text-decoration: none; }
    h2 a:hover, a:hover code { text-decoration: underline; }
    section { margin: 0 0 1.5rem; padding: 1.5rem; border: 1px solid var(--line); border-radius: 12px;
      background: light-dark(#fff, #1b2027); }
    section > p { margin: 0.25rem 0 1rem; }
    ul { margin: 0; padding: 0; list-style: none; }
    .operations { margin-bottom: 1rem; border-top: 1px solid var(--line); }
    .operations li { border-bottom: 1px solid var(--line); }
    .operations a { display: grid; grid-template-columns: 4.5rem 1fr auto; gap: 0.75rem; align-items: baseline;
      padding: 0.6rem 0.25rem; }
    .operations a:hover { background: light-dark(#f4f6f9, #222831); }
    .operations span { color: var(--soft); }
    code, b { font: 0.9rem ui-monospace, 'DejaVu Sans Mono', monospace; }
    b { font-weight: 700; font-size: 0.8rem; color: light-dark(#8a5a00, #f0b84d); }
    b.get { color: light-dark(#1f6f43, #6fd39b); }
    b.post { color: light-dark(#1d5fb8, #7fb4ff); }
    b.delete { color: light-dark(#b3261e, #ff8a80); }
    button { position: absolute; top: 0.25rem; right: 0; padding: 0.25rem 0.6rem; font-size: 1.1rem; cursor: pointer;
      border: 1px solid var(--line); border-radius: 8px; background: transparent; color: inherit; }
    @media (max-width: 40rem) { .operations a { grid-template-columns: 4rem 1fr; } .operations span { grid-column: 2; } }
  `;
