import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { testFolder, write } from './test-folder.ts';

const failing = '#!/bin/sh\necho "a hook of the user ran" >&2\nexit 1\n';
const hooks = ['pre-commit', 'commit-msg', 'post-commit', 'post-checkout', 'reference-transaction'];

const gitConfiguration = (home: string): string => `
[user]
  useConfigOnly = true
[commit]
  gpgSign = true
[tag]
  gpgSign = true
[gpg]
  program = /bin/false
[core]
  hooksPath = ${home}/hooks
  autocrlf = true
[init]
  defaultBranch = trunk
  templateDir = ${home}/template
[color]
  ui = always
[log]
  showSignature = true
`;

const npmConfiguration = `
before=2020-01-01
bin-links=false
dry-run=true
engine-strict=true
ignore-scripts=true
install-strategy=nested
omit=optional
package-lock=false
provenance=true
save-exact=true
save-prefix=~
script-shell=/bin/false
tag=next
`;

/** What a developer may have in their home folder, and in their environment, that changes what git and npm do. */
export interface HostileHome {
  /** The variables that point to it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Makes it the one of this process, until `vi.unstubAllEnvs()`. */
  enter(): void;
}

export function hostileHome(): HostileHome {
  const parent = testFolder();
  const home = join(parent, 'C# ü 50%');
  const files = {
    '.gitconfig': gitConfiguration(home),
    '.npmrc': npmConfiguration,
    '.config/git/ignore': '*.ts\n',
    '.config/git/attributes': '* text eol=crlf\n',
    ...Object.fromEntries(
      hooks.flatMap((name) => [`hooks/${name}`, `template/hooks/${name}`].map((path) => [path, failing])),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    write(home, path, text);
    if (text === failing) chmodSync(join(home, path), 0o755);
  }
  const variables = {
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    npm_config_userconfig: join(home, '.npmrc'),
    // What a git that runs a hook tells its children.
    GIT_DIR: join(parent, 'elsewhere'),
    GIT_INDEX_FILE: join(parent, 'index'),
    GIT_WORK_TREE: parent,
    GIT_AUTHOR_DATE: 'no date',
  };
  return {
    variables,
    enter() {
      for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    },
  };
}
