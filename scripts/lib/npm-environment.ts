/** What npm and pnpm do without a configuration, by the name of the setting. */
const defaults: Readonly<Record<string, string>> = {
  before: 'null',
  'bin-links': 'true',
  'dry-run': 'false',
  'engine-strict': 'false',
  force: 'false',
  global: 'false',
  'ignore-scripts': 'false',
  include: 'optional',
  'install-links': 'false',
  'install-strategy': 'hoisted',
  json: 'false',
  'legacy-peer-deps': 'false',
  loglevel: 'notice',
  'package-lock': 'true',
  provenance: 'false',
  save: 'true',
  'save-exact': 'false',
  'save-prefix': '^',
  'script-shell': process.platform === 'win32' ? 'cmd.exe' : '/bin/sh',
  'strict-peer-deps': 'false',
  tag: 'latest',
};

// Their values above are npm's alone.
const npmOnly = ['before', 'include', 'install-strategy', 'loglevel'];

/**
 * Variables for npm and pnpm: of the configuration of a person they obey what says where packages come from and how that
 * is reached, and nothing that says what an installation looks like.
 */
export function npmEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(defaults).flatMap(([name, value]) => {
      const variable = name.replaceAll('-', '_');
      const forNpm = [`npm_config_${variable}`, value];
      return npmOnly.includes(name) ? [forNpm] : [forNpm, [`pnpm_config_${variable}`, value]];
    }),
  );
}
