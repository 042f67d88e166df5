/** What a page may load: nothing but itself. The browser enforces it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
].join('; ');

/** The tags that a self-contained page starts its head with: no host to ask, not even for an icon. */
export const offlineHead = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
  <link rel="icon" href="data:,">`;

// The renderer loads its own logo, and carries addresses of icons and of telemetry, all at its vendor's hosts.
const logoUrl = /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g;
const otherVendorUrl = /https:\/\/(?:cdn\.redoc(?:\.ly|ly\.com)|otel\.cloud\.redocly\.com)\/[\w./-]*/g;

const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="42" height="14"><text y="11" font-family="sans-serif" font-size="11" fill="#2467c9">Redocly</text></svg>',
)}`;

/** Makes a rendered page ask no other host for anything. */
export function makeOffline(page: string): string {
  return page
    .replace('<head>', () => `<head>\n  ${offlineHead}`)
    .replaceAll(logoUrl, logo)
    .replaceAll(otherVendorUrl, 'data:,');
}
