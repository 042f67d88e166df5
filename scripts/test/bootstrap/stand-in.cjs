// Stands in for npm and pnpm: prints its name, its words and its environment in one line. `npm ci` installs what the
// folder's manifest names, each package with a stand-in for its program.
const { chmodSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');

const [name, ...words] = process.argv.slice(2);
console.log(JSON.stringify({ name, words, env: { ...process.env } }));
const code = Number(process.env[`${name.toUpperCase()}_ENDS_WITH`] ?? 0);
if (code === 0 && name === 'npm') install(Object.keys(readJson('package.json').dependencies));
process.exitCode = code;

function install(packages) {
  for (const name of packages) {
    const path = name.startsWith('node-') ? `node_modules/${name}/bin/node` : `node_modules/${name}/pnpm`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, name.startsWith('node-') ? process.env.STAND_IN_NODE : process.env.STAND_IN_PNPM);
    chmodSync(path, 0o755);
  }
  writeFileSync('node_modules/locked.json', JSON.stringify(readJson('package-lock.json').packages));
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
