// Runs one script of package.json on a machine that has nothing but git, Node >= 20.19 and npm:
//   node scripts/run.mjs <script> [arguments]
// First npx brings the pnpm that package.json names, and a newer Node where this one is too old for the toolchain;
// then this file runs once more under them, installs the workspace from the lockfile and runs the script.
// It ends with the script's exit code, and switches off the telemetry of every tool.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_FOR_TOOLS = '24.21.0';
const TOOLS_ARE_HERE = '--tools-are-here';

const thisFile = fileURLToPath(import.meta.url);
const root = join(dirname(thisFile), '..');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { packageManager, scripts } = readJson('package.json');
const onWindows = process.platform === 'win32';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const nodeIsTooOld = major < 20 || (major === 20 && minor < 19);
// The scripts are TypeScript that Node runs as it is: 22.18, 24.11 and later can.
const nodeRunsTypeScript = (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major >= 26;
// The platform packages carry the binary itself; elsewhere an install script fetches the right one.
const nodePackage = process.platform === 'linux' ? `node-linux-${process.arch}` : 'node';

const environment = {
  ...process.env,
  ...readJson('scripts/run/telemetry-off.json'),
  npm_config_update_notifier: 'false',
  pnpm_config_verify_deps_before_run: 'false',
};

const quoteForWindows = (word) => (/[\s"&|<>^%]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);

/** Runs a command in the workspace's root, passes signals on, and resolves to its exit code. */
function run(command, words) {
  return new Promise((resolve) => {
    const child = spawn(command, onWindows ? words.map(quoteForWindows) : words, {
      cwd: root,
      env: environment,
      shell: onWindows,
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

async function installAndRun(script, rest) {
  const quiet = ['--reporter=append-only', '--loglevel=error'];
  const installed = await run('pnpm', ['install', '--frozen-lockfile', ...quiet]);
  return installed === 0 ? run('pnpm', ['--silent', 'run', script, ...rest]) : installed;
}

function fetchToolsAndRun(words) {
  const packages = [...(nodeRunsTypeScript ? [] : [`${nodePackage}@${NODE_FOR_TOOLS}`]), packageManager];
  if (!existsSync(join(root, 'node_modules'))) {
    console.log(`First run: fetching ${packages.join(' and ')}, then the packages of the lockfile ...\n`);
  }
  return run('npx', [
    '--yes',
    '--loglevel=error',
    '--prefer-offline',
    ...packages.map((name) => `--package=${name}`),
    '--',
    'node',
    thisFile,
    TOOLS_ARE_HERE,
    ...words,
  ]);
}

const words = process.argv.slice(2);
const toolsAreHere = words[0] === TOOLS_ARE_HERE;
const [script, ...rest] = toolsAreHere ? words.slice(1) : words;

if (script === undefined || !Object.hasOwn(scripts, script)) {
  console.error(
    `usage: node scripts/run.mjs <script> [arguments]\nscripts: ${Object.keys(scripts).join(', ')}`,
  );
  process.exitCode = 2;
} else if (nodeIsTooOld) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exitCode = 1;
} else {
  process.exitCode = await (toolsAreHere ? installAndRun(script, rest) : fetchToolsAndRun(words));
}
