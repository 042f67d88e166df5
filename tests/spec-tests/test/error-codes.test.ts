import { describe, expect, it } from 'vitest';
import { callerOf } from '../checks/fake-caller.ts';
import { currentProvider } from '../checks/tested-provider.ts';
import { provider as yuno } from '../expected/yuno/provider.ts';

/** The paragraph of the description that explains the errors. */
async function errorsParagraph(): Promise<string> {
  const { document } = await currentProvider(yuno);
  return /\*\*Errors\.\*\*[^]*?(?=\n\n)/.exec(document.info.description)![0];
}

describe('the error codes that the description of Yuno explains', async () => {
  const paragraph = await errorsParagraph();
  const codes = [...new Set(paragraph.match(/(?<=`)[A-Z_]+(?=`)/g))];

  it('are those that leave open whether the change was made', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['INTERNAL_SERVER_ERROR', 'UNEXPECTED_RESPONSE', 'REQUEST_TIMEOUT']),
    );
  });

  it.each(codes)('%s is known to the fake', async (code) => {
    const { createFake } = await currentProvider(yuno);
    const fake = await createFake();
    const answerTo = async (fault: string): Promise<unknown> => {
      fake.fail({ code: fault });
      return (await callerOf(yuno, fake)('getCustomer')).body;
    };
    const { messages } = (await answerTo('A_CODE_OF_NOBODY')) as { messages: string[] };
    expect(await answerTo(code)).toEqual({ code, messages: [expect.not.stringMatching(messages[0]!)] });
  });
});
