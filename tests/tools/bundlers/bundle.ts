import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';

/** What a bundle is made for. */
export type Target = 'browser' | 'server' | 'worker';

/** Bundles one program of an app, minified, and resolves to the code. */
export type Bundle = (folder: string, program: string, target: Target) => Promise<string>;

// Bundlers for Cloudflare's workers set the browser's condition too.
const workerConditions = ['workerd', 'worker', 'browser'];

const esbuildBundle: Bundle = async (folder, program, target) => {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: [program],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    platform: target === 'server' ? 'node' : 'browser',
    ...(target === 'worker' ? { conditions: workerConditions } : {}),
  });
  return outputFiles[0]!.text;
};

const viteBundle: Bundle = async (folder, program, target) => {
  const input = join(folder, program);
  const made = await vite.build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    ...(target === 'server' ? { ssr: { noExternal: true } } : {}),
    ...(target === 'worker' ? { resolve: { conditions: workerConditions } } : {}),
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      ssr: target === 'server' ? input : false,
      rollupOptions: { input, external: [/^node:/] },
    },
  });
  return chunkOf(Array.isArray(made) ? made[0] : made);
};

const rollupBundle: Bundle = async (folder, program, target) => {
  const exportConditions = target === 'worker' ? workerConditions : [];
  const bundle = await rollup({
    input: join(folder, program),
    external: [/^node:/],
    plugins: [nodeResolve({ browser: target === 'browser', exportConditions })],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const made = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return chunkOf(made);
};

function chunkOf(made: unknown): string {
  const { output } = made as { output: { code?: string }[] };
  const [chunk, ...others] = output;
  if (chunk?.code === undefined || others.length > 0) throw new Error('The bundle is not one file.');
  return chunk.code;
}

/** Every bundler, by name. */
export const bundlers = { esbuild: esbuildBundle, vite: viteBundle, rollup: rollupBundle };
