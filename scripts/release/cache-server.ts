import { mkdir } from 'node:fs/promises';
import { tool } from '../lib/rig-tools.ts';
import { freePort, untilItAnswers } from './loopback.ts';
import { start } from '../lib/run.ts';

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
  const server = start([process.execPath, program], {
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
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(`${url}/v8/artifacts/status`, server).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return { url, close: server.close };
}
