import type { ApiDescription } from './api-description.ts';
import { styles } from './index-styles.ts';
import { markup } from './markup.ts';
import { offlineHead } from './offline-page.ts';
import { type ListedOperation, listOperations } from './operation-list.ts';

export interface ListedProvider {
  /** The page's file name, beside the index. */
  file: string;
  description: ApiDescription;
}

/** The front page: every provider with its servers and operations, each a link into the provider's page. */
export function indexPage(providers: readonly ListedProvider[]): string {
  return markup`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  ${[offlineHead]}
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Customer Bridge: provider APIs</title>
  <style>${[styles]}</style>
</head>
<body>
  <header>
    <button type="button" id="theme" aria-label="Switch between light and dark">◐</button>
    <h1>Customer Bridge</h1>
    <p>One customer, every payment provider. These are the customer APIs that the clients and the adapter speak,
      as their hand-written OpenAPI descriptions state them.</p>
  </header>
  <main>
${providers.map(providerSection)}
  </main>
  <script>${[themeSwitch]}</script>
</body>
</html>
`;
}

function providerSection({ file, description }: ListedProvider): string {
  const { info, servers = [] } = description;
  return markup`    <section>
      <h2><a href="${file}">${info.title}</a> <small>${info.version}</small></h2>
      <p>${info.summary ?? ''}</p>
      <ul class="operations">
${listOperations(description).map((operation) => operationItem(file, operation))}
      </ul>
      <ul class="servers">
${servers.map(({ url, description: purpose = '' }) => markup`        <li><code>${url}</code> ${purpose}</li>`)}
      </ul>
    </section>`;
}

function operationItem(file: string, { method, path, summary, fragment }: ListedOperation): string {
  const name = markup`<b class="${method.toLowerCase()}">${method}</b> <code>${path}</code>`;
  return markup`        <li><a href="${file + fragment}">${[name]} <span>${summary}</span></a></li>`;
}

// Follows the system until the button is pressed; the choice is kept where the browser allows it.
const themeSwitch = `
    const page = document.documentElement;
    const kept = (() => { try { return localStorage.getItem('theme'); } catch { return null; } })();
    if (kept) page.style.colorScheme = kept;
    document.getElementById('theme').addEventListener('click', () => {
      const now = page.style.colorScheme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
      page.style.colorScheme = now === 'dark' ? 'light' : 'dark';
      try { localStorage.setItem('theme', page.style.colorScheme); } catch {}
    });
  `;
