import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSubprocess } from '../subprocesses/run-subprocess.js';
import { issueCertificate } from '../server/certificate.js';
import { certificates } from '../cases/tls.js';
import type { Suite } from './suite.js';

/** Bad certificates, broken handshakes and the wrong protocol, in a process that trusts the right certificates. */
export const tls: Suite = ({ test }) => {
  test('bad TLS of every kind ends a call in the one error', async () => {
    const identities = Object.fromEntries(
      Object.entries(certificates).map(([name, { names, ...days }]) => {
        const { fromDays, toDays } = { fromDays: -1, toDays: 30, ...days };
        return [name, issueCertificate(names, fromDays, toDays)] as const;
      }),
    );
    const folder = await mkdtemp(join(tmpdir(), 'fault-grid-'));
    try {
      const trusted = Object.entries(identities).filter(([name]) => name !== 'unknown');
      const file = join(folder, 'trusted.pem');
      await writeFile(file, trusted.map(([, { cert }]) => cert).join(''));
      const { code, output, errors } = await runSubprocess('tls-rows', identities, {
        env: { NODE_EXTRA_CA_CERTS: file },
      });
      const results = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly name: string; readonly problem: string | null });
      assert.deepEqual(
        results.filter(({ problem }) => problem !== null),
        [],
      );
      assert.ok(results.length > 90, `${results.length} cases`);
      assert.equal(code, 0, errors);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
};
