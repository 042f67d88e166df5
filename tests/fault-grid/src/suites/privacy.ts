import assert from 'node:assert/strict';
import { allCanaries, type Canary, leaksIn } from '../privacy/canary.js';
import { personalFields } from '../privacy/sample.js';
import { readSchema } from '../privacy/schema.js';
import { testedProviders } from '../clients/tested-clients.js';
import { runSubprocess } from '../subprocesses/run-subprocess.js';
import { kunacoreChanges, kunacoreLogin } from '../providers/kunacore.js';
import { yunoChanges, yunoKeys } from '../providers/yuno.js';
import type { Suite } from './suite.js';

/** Every test of the grid looks for canaries; these show that there are enough of them, and that they are found. */
export const privacy: Suite = ({ test }) => {
  test('every personal field of the descriptions, and every credential, has a canary', () => {
    const labels = new Set(allCanaries().map(({ label }) => label));
    for (const [name, { credentials }] of testedProviders) {
      for (const [file, schema] of [
        ['requests', 'CustomerUpdate'],
        ['requests', 'CustomerCreate'],
        ['responses', 'Customer'],
      ] as const) {
        const fields = personalFields(readSchema(name, file, schema), `${name} ${schema}`);
        assert.ok(fields.length >= 5, `${name} ${schema} has ${fields.length} personal fields`);
        assert.deepEqual(
          fields.filter((field) => !labels.has(field)),
          [],
        );
      }
      for (const label of credentials) assert.ok(labels.has(label), label);
    }
    const texts = allCanaries().map(({ text }) => text);
    assert.equal(new Set(texts).size, texts.length, 'canaries are unique');
  });

  const { privateSecretKey: secret } = yunoKeys;
  const hidden: Readonly<Record<string, unknown>> = {
    'a message': new Error(`key ${secret}`),
    'half a message': new Error(secret.slice(0, 20)),
    'a cause of a cause': new Error('x', { cause: new Error('y', { cause: new Error(secret) }) }),
    'an error among others': new AggregateError([new Error(secret)]),
    'a member that does not count': Object.defineProperty(new Error('x'), 'config', { value: { secret } }),
    'a member under a symbol': Object.assign(new Error('x'), { [Symbol('request')]: { secret } }),
    'a stack': Object.assign(new Error('x'), { stack: secret }),
    'a getter': Object.defineProperty({}, 'key', { get: () => secret, enumerable: true }),
    'what a function carries': Object.assign(() => {}, { secret }),
    'a list in a map': new Map([['headers', [['x', secret]]]]),
    'toJSON alone': { toJSON: () => ({ secret }) },
    'a request': new Request('https://yuno.example.com', { headers: { 'private-secret-key': secret } }),
    'a phone': { a: { b: { c: yunoChanges.phone } } },
    'a comment': new Error(kunacoreChanges.comment),
    'a password': [kunacoreLogin.password],
  };
  for (const [what, value] of Object.entries(hidden)) {
    test(`a canary in ${what} is found`, () => {
      assert.notDeepEqual(leaksIn(value), []);
    });
  }

  for (const flags of [
    ['--unhandled-rejections=warn'],
    ['--unhandled-rejections=warn', '--trace-warnings'],
  ]) {
    test(`rejections that nobody handles print no canary: ${flags.at(-1)}`, async () => {
      const { code, output, errors } = await runSubprocess('unhandled', { crash: false }, { flags });
      const { texts, calls } = JSON.parse(output) as { texts: Canary[]; calls: number };
      assert.equal(code, 0, errors);
      const printed = errors.match(/BridgeError/g)?.length ?? 0;
      assert.ok(printed >= calls && calls > 100, `${printed} of ${calls} errors were printed`);
      assert.deepEqual(
        texts.filter(({ text }) => errors.includes(text)),
        [],
      );
    });
  }

  test('a process that a rejection ends prints no canary', async () => {
    const { code, output, errors } = await runSubprocess(
      'unhandled',
      { crash: true },
      { flags: ['--unhandled-rejections=throw'] },
    );
    const { texts } = JSON.parse(output) as { texts: Canary[] };
    assert.equal(code, 1);
    assert.match(errors, /BridgeError/);
    assert.deepEqual(
      texts.filter(({ text }) => errors.includes(text)),
      [],
    );
  });
};
