// @ts-check
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathProblem } from './checkout-path.mjs';
import { helpOf, readCommandLine, usageOf } from './command-line.mjs';
import { thisMachine } from './machine.mjs';
import { provideTools } from './provide-tools.mjs';
import { startCommand } from './start-command.mjs';
import { chooseTools } from './toolchain.mjs';

/** The variable that has a line for each script that runs: which, and of which checkout. */
const running = 'CUSTOMER_BRIDGE_RUNNING';

/**
 * Runs a script of package.json with the tools that it needs, and resolves to its exit code. What cannot work is refused
 * before anything is fetched.
 *
 * @param {string} root The checkout.
 * @param {string[]} words The script's name and its arguments.
 * @returns {Promise<number>}
 */
export async function bootstrap(root, [name = '', ...words]) {
  /** @param {string} path */
  const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const { scripts } = readJson('package.json');
  const usage = `usage: node scripts/run.mjs <script> [arguments]\nscripts: ${Object.keys(scripts).join(', ')}`;
  if (name === '--help' || name === '-h') {
    console.log(usage);
    return 0;
  }
  if (!Object.hasOwn(scripts, name)) {
    console.error(name === '' ? usage : `There is no script ${name}.\n${usage}`);
    return 2;
  }
  const script = inFull(scripts, name);

  const command = readJson('scripts/run/commands.json')[script];
  const line = command.passesOn ? {} : readCommandLine(command, words);
  if ('help' in line) {
    console.log(helpOf(script, command));
    return 0;
  }
  if ('problem' in line) {
    console.error(`${line.problem}\n${usageOf(script, command)}`);
    return 2;
  }

  const others = process.env[running]?.split('\n') ?? [];
  const thisRun = `${script} ${root}`;
  if (others.includes(thisRun)) return refuse(`${name} started itself in ${root}: that has no end.`);
  const problem = pathProblem(root, script);
  if (problem !== undefined) return refuse(problem);
  const choice = chooseTools(thisMachine());
  if ('problem' in choice) return refuse(choice.problem);

  const env = {
    ...process.env,
    ...readJson('scripts/run/telemetry-off.json'),
    npm_config_update_notifier: 'false',
    pnpm_config_verify_deps_before_run: 'false',
    [running]: [...others, thisRun].join('\n'),
    // The script itself runs in the checkout.
    CUSTOMER_BRIDGE_FOLDER: process.cwd(),
  };
  const folders = await provideTools(root, choice.tools, (cwd, npmWords) =>
    startCommand('npm', npmWords, { cwd, env }),
  );
  if (folders === undefined) return refuse('The tools could not be fetched.');
  prependToPath(env, folders);
  /** @param {string[]} pnpmWords */
  const pnpm = (...pnpmWords) => startCommand('pnpm', pnpmWords, { cwd: root, env });
  const installed = await pnpm('install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=error');
  return installed === 0 ? pnpm('--silent', 'run', script, ...words) : installed;
}

/**
 * The script that a script starts by way of the bootstrap: `check` for `test`.
 *
 * @param {Record<string, string>} scripts
 * @param {string} name
 */
function inFull(scripts, name) {
  const [, started] = /^node scripts\/run\.mjs (\S+)$/.exec(scripts[name] ?? '') ?? [];
  return started ?? name;
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  return 1;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} folders
 */
function prependToPath(env, folders) {
  // Windows writes the name in other ways too.
  const variable = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[variable] = [...folders, env[variable] ?? ''].join(delimiter);
}
