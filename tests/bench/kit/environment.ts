import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** What a reader has to know of the machine and of the versions, as pairs of a name and a value. */
export function readEnvironment(): [string, string][] {
  const { dependencies } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
  ) as { dependencies: Record<string, string> };
  const processors = cpus();
  return [
    ['Date', new Date().toISOString().slice(0, 10)],
    ['Machine', `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown'}`],
    ['Memory', `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ['System', `${platform()} ${release()}`],
    ['Load before the run', loadavg()[0]!.toFixed(2)],
    ['Node', `${process.version}, V8 ${process.versions.v8}, undici ${process.versions.undici}`],
    [
      'Peers',
      Object.entries(dependencies)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ],
  ];
}
