/** A page is named by its address without the scheme: `docs.example.com/reference/customers`; neither a host nor a folder. */
export function isPage(source) {
  return typeof source === 'string' && /^[a-z0-9.-]+(?:\/[^\s/?#]+)+$/.test(source);
}

const levels = ['documented', 'inferred'];

export function isEvidence(value) {
  const { level, source, ...others } = value ?? {};
  return levels.includes(level) && isPage(source) && Object.keys(others).length === 0;
}
