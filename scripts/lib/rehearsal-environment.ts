import { gitEnvironment } from './git-environment.ts';
import { npmEnvironment } from './npm-environment.ts';

/** Variables for what happens in a copy of the work tree: nobody's git and npm configuration changes it. */
export function rehearsalEnvironment(): Record<string, string | undefined> {
  return { ...gitEnvironment(), ...npmEnvironment() };
}
