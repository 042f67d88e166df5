import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tool } from '../lib/test-tools.ts';
import { freePort, startAt } from './loopback.ts';

export interface Registry {
  /** Lines for an .npmrc: this scope's packages, and no others, come from here and go here. */
  npmrc: string;
  close(): Promise<void>;
}

const config = `storage: ./storage
auth: { htpasswd: { file: ./htpasswd, max_users: -1 } }
uplinks: {}
packages:
  '@customer-bridge/*': { access: $all, publish: $all, unpublish: $all }
web: { enable: false }
log: { type: file, path: ./verdaccio.log, format: json, level: warn }
`;

/** Starts an empty npm registry on a free port of loopback, with everything it holds in a folder. */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder);
  await writeFile(join(folder, 'config.yaml'), config);
  const host = `127.0.0.1:${await freePort()}`;
  const program = tool('registry', 'verdaccio', 'bin', 'verdaccio');
  const command = [process.execPath, program, '--config', 'config.yaml', '--listen', host];
  const { close } = await startAt(`http://${host}/-/ping`, command, { cwd: folder });
  // Any token will do: only programs of this machine can reach it.
  return {
    npmrc: `@customer-bridge:registry=http://${host}/\n//${host}/:_authToken=rehearsal\n`,
    close,
  };
}
