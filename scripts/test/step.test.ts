import { stripVTControlCharacters } from 'node:util';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/root.ts';
import { run } from '../lib/run.ts';

/** What a program prints that runs these steps, and then says that it has gone on. */
async function printed(steps: string): Promise<{ code: number; lines: string[] }> {
  const text = `
    import { runSteps } from ${JSON.stringify(join(root, 'scripts', 'lib', 'step.ts'))};
    const node = (text) => ['node', '--eval', text];
    await runSteps(${steps});
    console.log('gone on');
  `;
  const { code, output } = await run([process.execPath, '--input-type=module', '--eval', text]);
  return { code, lines: stripVTControlCharacters(output).trimEnd().split('\n') };
}

describe('a step', () => {
  it('is one line when it has passed, whatever it printed', async () => {
    const { code, lines } = await printed(`
      { title: 'One', command: node('console.log(1)') },
      { title: 'Two', command: node('console.log(2)'), remark: (output) => output.trim() + ' things' },
    `);
    expect({ code, lines: lines.toSorted() }).toEqual({
      code: 0,
      lines: [
        'gone on',
        expect.stringMatching(/^✓ One \(\d+\.\d s\)$/),
        expect.stringMatching(/^✓ Two \(2 things, \d+\.\d s\)$/),
      ],
    });
  });

  it('that fails shows its command and output, ends the rest, and is named at the end', async () => {
    const { code, lines } = await printed(`
      { title: 'One', command: node('console.log("noise"); console.error("why"); process.exit(7)'), tidy: (text) => text.replace(/noise./s, '') },
      { title: 'Two', command: node('') },
    `);
    expect(code).toBe(7);
    const text = lines.join('\n');
    expect(text).toMatch(/✗ One\n\nnode --eval [^]*\n\nwhy\n/);
    expect(text).toMatch(/✓ Two/);
    expect(lines.at(-1)).toBe('Failed: One');
  });
});
