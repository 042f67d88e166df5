// Runs one script of package.json on a machine that has nothing but git, Node >= 20.19 and npm:
//   node scripts/run.mjs <script> [arguments]
// It fetches the pnpm that the workspace is made for, and a newer Node where this one is too old for the tools; installs
// the workspace from the lockfile; and ends with the script's exit code. Every tool's telemetry is switched off.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exitCode = 1;
} else {
  const { bootstrap } = await import('./run/bootstrap.mjs');
  process.exitCode = await bootstrap(
    join(dirname(fileURLToPath(import.meta.url)), '..'),
    process.argv.slice(2),
  );
}
