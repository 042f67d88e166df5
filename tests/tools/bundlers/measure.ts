import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Size } from '../../consumers/size/budget.ts';

/**
 * Bundles a program for a server as small as it gets.
 *
 * @param from The folder whose packages it imports.
 */
export async function bundleProgram(program: string, from: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: from },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    // undici is an optional peer: who uses it has it already.
    external: ['node:*', 'undici'],
    logLevel: 'silent',
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

export const sizeOf = (code: string): Size => ({
  minified: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
});
