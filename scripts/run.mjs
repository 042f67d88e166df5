// Runs one script of package.json on a machine that has nothing but git, Node >= 20.19 and npm:
//   node scripts/run.mjs <script> [arguments]
// It fetches pnpm from the npm registry, and a newer Node where this one is too old for the toolchain, installs the
// workspace from the lockfile, runs the script, and ends with the script's exit code. Telemetry of every tool is off.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_FOR_TOOLS = '24.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { packageManager, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const [script, ...rest] = process.argv.slice(2);
if (script === undefined || !Object.hasOwn(scripts, script)) {
  const known = Object.keys(scripts).join(', ');
  console.error(`usage: node scripts/run.mjs <script> [arguments]\nscripts: ${known}`);
  process.exit(2);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exit(1);
}
// The scripts are TypeScript that Node runs as it is: 22.18, 24.11 and later can.
const canRunTools = (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;

const quote = (word) => (/^[\w@./:=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
const run = ['pnpm', 'run', script, ...rest].map(quote).join(' ');
const result = spawnSync(
  'npx',
  [
    '--yes',
    ...(canRunTools ? [] : ['--package', `node@${NODE_FOR_TOOLS}`]),
    ...['--package', packageManager],
    ...['--call', `pnpm install --frozen-lockfile --reporter=append-only --silent && ${run}`],
  ],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      DO_NOT_TRACK: '1',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      REDOCLY_TELEMETRY: 'off',
      TURBO_TELEMETRY_DISABLED: '1',
    },
  },
);
if (result.error) console.error(`npx could not be started: ${result.error.message}`);
process.exit(result.status ?? 1);
