import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/root.ts';
import { execute, run, start } from '../lib/run.ts';
import telemetryOff from '../run/telemetry-off.json' with { type: 'json' };

const program = (text: string): string[] => [process.execPath, '--input-type=module', '--eval', text];
const failing = program('console.log("before"); console.error("why"); process.exit(3)');

/** Whether a process is there still after 20 seconds: the system forgets one that has ended when it has time to. */
async function isRunning(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return false;
    }
    await setTimeout(50);
  }
  return true;
}

describe('a command', { timeout: 30_000 }, () => {
  it('tells what it printed', async () => {
    expect(await execute(program('console.log(1); console.error(2)'))).toBe('1\n');
    const { code, output } = await run(program('console.log(1); console.error(2)'));
    expect([code, ...output.trim().split('\n').toSorted()]).toEqual([0, '1', '2']);
  });

  it('fails with everything that it printed', async () => {
    await expect(execute(failing)).rejects.toThrow(/ended with 3\n[^]*before/);
    expect(await run(failing)).toMatchObject({ code: 3, output: expect.stringContaining('why') });
  });

  it('fails where it cannot be started', async () => {
    await expect(execute(['no-such-command'])).rejects.toThrow('no-such-command');
    await expect(run(['no-such-command'])).rejects.toThrow('no-such-command');
  });

  it('has the code of the signal that ended it', async () => {
    expect(
      await run(program('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 9)')),
    ).toMatchObject({ code: 143 });
  });

  it('is ended with all that it started when it takes too long', async () => {
    const slow = ['sh', '-c', 'sleep 60 & echo $!; wait'];
    const { message } = (await execute(slow, { timeoutMs: 200 }).catch((error: Error) => error)) as Error;
    expect(message).toMatch(/did not end within 0\.2 s\n\d+$/);
    expect(await isRunning(Number(message.split('\n').at(-1)))).toBe(false);
  });

  it('runs in the root with its tools, or where it is told to, with the variables that it is given', async () => {
    const words = program(
      'console.log(process.cwd(), process.env.GIVEN, process.env.HOME, process.env.DO_NOT_TRACK)',
    );
    const usual = [root, undefined, process.env['HOME'], telemetryOff.DO_NOT_TRACK];
    expect(await execute(words)).toBe(`${usual.join(' ').replace('  ', ' undefined ')}\n`);
    const told = { cwd: tmpdir(), env: { GIVEN: 'here', HOME: undefined } };
    expect(await execute(words, told)).toMatch(/ here undefined 1\n$/);
    expect(await execute(['prettier', '--version'])).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('gets no input', async () => {
    expect(await execute(program('for await (const part of process.stdin) console.log("got", part)'))).toBe(
      '',
    );
  });
});

describe('a server', { timeout: 30_000 }, () => {
  it('writes to the descriptors that are read, and ends when it is closed', async () => {
    const text = 'console.log(process.pid); console.error("quiet"); setInterval(() => {}, 1000)';
    const server = start(program(text), { reads: [1] });
    const [pid] = (await server.output(1).setEncoding('utf8').take(1).toArray()) as [string];
    await server.close();
    expect(await isRunning(Number(pid))).toBe(false);
  });

  it('says that it has ended', async () => {
    await start(program('process.exit(1)')).ended;
  });

  it('does not outlive this process', async () => {
    const library = join(root, 'scripts', 'lib', 'run.ts');
    const text = `
      import { start } from ${JSON.stringify(library)};
      const server = start([process.execPath, '-e', 'console.log(process.pid); setInterval(() => {}, 1000)'], { reads: [1] });
      for await (const part of server.output(1)) { process.stdout.write(part, () => process.exit()); }
    `;
    expect(existsSync(library)).toBe(true);
    expect(await isRunning(Number(await execute(program(text))))).toBe(false);
  });
});
