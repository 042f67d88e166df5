import { mkdir } from 'node:fs/promises';
import { tool } from '../lib/test-tools.ts';
import { freePort, startAt } from './loopback.ts';

export interface CacheServer {
  url: string;
  close(): Promise<void>;
}

/** Starts a server for Turborepo's remote cache on a free port of loopback, with everything it holds in a folder. */
export async function startCacheServer(
  folder: string,
  token: string,
  signatureKey: string,
): Promise<CacheServer> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const program = tool('build-cache', 'turborepo-remote-cache', 'dist', 'cli.js');
  const url = `http://127.0.0.1:${port}`;
  const { close } = await startAt(`${url}/v8/artifacts/status`, [process.execPath, program], {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      TURBO_TOKEN: token,
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey,
      STORAGE_PROVIDER: 'local',
      // Local storage lands below the folder for temporary files.
      TMPDIR: folder,
      STORAGE_PATH: 'artifacts',
    },
  });
  return { url, close };
}
