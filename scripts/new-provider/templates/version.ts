/** `src/version.ts`: the version of a client in its own words. */
export function version(): string {
  return `
/** This package's version. \`pnpm version-packages\` keeps it in step with package.json. */
export const version = '0.0.0';
`;
}
