import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readManifest } from '../readme/pages.ts';
import { root } from '../lib/root.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  permissions?: unknown;
  jobs?: Record<string, { permissions?: Record<string, string>; steps: Step[]; 'timeout-minutes'?: number }>;
  runs?: { steps: Step[] };
}

const files = globSync('.github/**/*.yml', { cwd: root }).filter((file) => !file.endsWith('dependabot.yml'));
const workflows = files.map((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const { jobs = {}, runs, permissions } = parse(text) as Workflow;
  const steps = [...Object.values(jobs), ...(runs ? [runs] : [])].flatMap((job) => job.steps);
  return { file, text, steps, jobs, permissions };
});
const { scripts = {} } = readManifest('.');

describe('the workflows', () => {
  it.each(workflows)('$file pins every action by commit and names its version', ({ text }) => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    for (const action of used.filter((name) => !name.startsWith('./'))) {
      expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(workflows)('$file runs only scripts that exist', ({ steps }) => {
    const commands = steps.flatMap(
      (step) => [step.run ?? [], step.with?.['script'] ?? []].flat() as string[],
    );
    const named = commands.flatMap((command) => [
      ...command.matchAll(/^(?:pnpm|npm) (?!install)([\w:-]+)/gm),
    ]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named.map(([, script]) => script)));
  });

  it.each(workflows.filter(({ file }) => file.includes('/workflows/')))(
    '$file grants nothing by default, and each job only what it names',
    ({ permissions, jobs }) => {
      expect(permissions).toEqual({});
      for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
    },
  );

  it.each(workflows)('$file keeps the token out of the checkout', ({ steps }) => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('asks each job by name whether it has succeeded: one that was skipped has not', () => {
    const { jobs, text } = workflows.find(({ file }) => file.endsWith('ci.yml'))!;
    const { required, ...others } = jobs;
    expect(required).toMatchObject({ if: 'always()', needs: Object.keys(others) });
    for (const job of Object.keys(others)) expect(text).toContain(`needs.${job}.result == 'success'`);
  });

  it('publishes by OIDC from one job alone, and asks for provenance nowhere else', () => {
    const jobs = workflows.flatMap((workflow) => Object.entries(workflow.jobs));
    const publishing = jobs.filter(([, job]) =>
      job.steps.some(({ uses }) => uses?.includes('action/publish@')),
    );
    expect(publishing.map(([name]) => name)).toEqual(['publish']);
    expect(publishing[0]?.[1].permissions).toEqual({ contents: 'write', 'id-token': 'write' });
    const manifests = globSync('packages/*/package.json', { cwd: root });
    for (const manifest of manifests) {
      expect(readFileSync(join(root, manifest), 'utf8')).not.toContain('provenance');
    }
  });
});
