// `pnpm api:check`: compiles what the last release promised (its own copy of the public types) against the types as
// they are now. A break that no changeset announces fails. Needs the tags of the releases.
import { styleText } from 'node:util';
import { commandLine } from './lib/command-line.ts';
import { execute } from './release/execute.ts';
import { keptPromises } from './release/kept-promises.ts';
import { root } from './run/command.ts';

commandLine('api:check');
await execute(['pnpm', '--silent', 'build'], { cwd: root });

for (const { name, released, broken, isAnnounced } of await keptPromises(root)) {
  const fails = broken.length > 0 && !isAnnounced;
  if (fails) process.exitCode = 1;
  const verdict =
    released === undefined
      ? 'was never released'
      : broken.length === 0
        ? `keeps what ${released} promised`
        : `breaks what ${released} promised${isAnnounced ? ', as announced' : ': that needs a major changeset, or a minor one while it is 0.x'}`;
  console.log(`${fails ? styleText('red', '✗') : styleText('green', '✓')} ${name} ${verdict}`);
  for (const line of broken) console.log(`    ${line}`);
}
