/** `src/basic.ts`: the header of basic authentication. */
export function basic(): string {
  return `
/** The \`authorization\` header of basic authentication, in UTF-8. Source: RFC 7617. */
export function basic(username: string, password: string): string {
  const bytes = new TextEncoder().encode(\`\${username}:\${password}\`);
  return \`Basic \${btoa(String.fromCharCode(...bytes))}\`;
}
`;
}
