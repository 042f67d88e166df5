// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const onWindows = process.platform === 'win32';

/** @param {string} word */
const quoteForWindows = (word) => (/[\s"&|<>^%]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word);

/**
 * Runs a command on this process's own terminal, passes signals on to it, and resolves to its exit code: 127 where it
 * cannot be started, 128 plus its number for a signal.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ cwd: string; env: NodeJS.ProcessEnv; output?: 'inherit' | number }} options
 * @returns {Promise<number>}
 */
export function startCommand(command, words, { cwd, env, output = 'inherit' }) {
  return new Promise((resolve) => {
    const child = spawn(command, onWindows ? words.map(quoteForWindows) : words, {
      cwd,
      env,
      shell: onWindows,
      stdio: ['inherit', output, 'inherit'],
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}
