/** One run for `generate-scale.ts`: makes the files with the named tool, and prints what it took. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tool, root] = process.argv.slice(2) as [string, string];

if (tool === 'generate') {
  const { generate } = await import('../generate/generate.ts');
  rmSync(join(root, 'packages'), { recursive: true, force: true });
  await generate(root);
} else {
  const { astToString, default: openapiTS } = await import('openapi-typescript');
  const nodes = await openapiTS(pathToFileURL(join(root, 'specs/synthetic/openapi.yaml')));
  writeFileSync(join(root, 'openapi.ts'), astToString(nodes));
}

const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
