const nothing = '/dev/null';

/** What git does without a configuration, and what a repository of a test or a rehearsal needs. */
const settings: Record<string, string> = {
  'user.name': 'Customer Bridge',
  'user.email': 'customer-bridge@example.com',
  'commit.gpgSign': 'false',
  'tag.gpgSign': 'false',
  'tag.forceSignAnnotated': 'false',
  'log.showSignature': 'false',
  'color.ui': 'false',
  'core.autocrlf': 'false',
  'core.hooksPath': nothing,
  // Both have a default in the home folder, whatever the configuration says.
  'core.attributesFile': nothing,
  'core.excludesFile': nothing,
  'core.fsmonitor': 'false',
  'gc.auto': '0',
  'init.defaultBranch': 'main',
  'init.templateDir': '',
  // A checkout in a container often belongs to another user; a person would say so in their configuration.
  'safe.directory': '*',
};

/**
 * Variables for git, and for every program that starts git: it obeys neither the configuration of the person or the
 * machine, nor the variables of a git that started this program as a hook.
 */
export function gitEnvironment(): Record<string, string | undefined> {
  const inherited = Object.keys(process.env).filter((name) => name.startsWith('GIT_'));
  const configuration = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...Object.fromEntries(inherited.map((name) => [name, undefined])),
    GIT_CONFIG_GLOBAL: nothing,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
    ...Object.fromEntries(configuration),
  };
}
