/** A generated file: its name in the package's `src` folder, and what it holds. */
export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

/** Puts the line first that says where a file comes from. */
export function generatedFile(provider: string, name: string, text: string): GeneratedFile {
  const command = `node scripts/generate.ts ${provider}`;
  const banner = `// Generated from specs/${provider}/openapi.yaml by \`${command}\`; edit the spec, not this file.`;
  return { name, text: `${banner}\n\n${text.trim()}\n` };
}
