import type { Page } from 'playwright-core';
import { inLanes, settled, type SiteBrowser } from './browser.ts';

/** Words that readers look for, and the page that has to be among what the search finds. */
const searches: Record<string, string> = {
  reconcile: 'unknown',
  zip_code: 'providers/yuno',
  CUSTOMER_NOT_FOUND: 'providers/yuno',
  verificationDocumentId: 'kunacore',
  deadlineMs: 'retries',
  NODE_USE_ENV_PROXY: 'runtimes',
  webhooks: 'scope',
};

/** What a reader does: search, plan a patch, share it, filter the field map, switch the theme; by keyboard. */
export async function useSite(browser: SiteBrowser): Promise<string[]> {
  const problems: string[] = [];
  const check = (isRight: boolean, problem: string): void => {
    if (!isRight) problems.push(problem);
  };

  await inLanes(Object.entries(searches), async ([words, page]) => {
    const found = await search(browser, words);
    check(
      found.some((href) => href.includes(page)),
      `The search for ${words} does not find ${page}: ${found.join(', ')}`,
    );
  });

  const playground = await browser.open('playground.html');
  const patch = playground.getByLabel('Patch, as JSON');
  const output = playground.locator('.playground-output');
  check(await tabTo(playground, '#patch'), 'The patch is not reached by the keyboard');
  await patch.fill('{ "firstName": "Al", "identityDocument": { "type": "CC", "number": "1032765432" } }');
  const planned = await output.innerText();
  check(planned.includes('first_name must'), 'The playground does not say which rule a short name breaks');
  check(planned.includes("the document's type is lost"), 'The playground does not tell of a loss');
  check(planned.includes('"verificationDocumentId": "1032765432"'), 'The playground shows no request');
  check(planned.includes('before anything is sent'), 'The playground does not say that an update is refused');
  await playground.getByLabel(/onUnsupported/).press('Space');
  check(!(await output.innerText()).includes('before anything is sent'), 'onUnsupported changes nothing');
  await patch.fill('{ "emial": 1 }');
  const problem = await playground.locator('.playground-problem').innerText();
  check(problem.includes('emial'), 'The playground does not name an unknown field');
  await patch.fill('{ "lastName": "Shared" }');
  await playground.waitForFunction(() => location.hash !== '');
  const hash = new URL(playground.url()).hash;
  await playground.close();
  const shared = await browser.open(`playground.html${hash}`);
  const carried = await shared.getByLabel('Patch, as JSON').inputValue();
  check(carried.includes('Shared'), 'A link does not carry the patch');
  await shared.close();

  const fieldMap = await browser.open('field-map.html');
  await fieldMap.getByLabel('Filter').fill('zip_code');
  const rows = await fieldMap.locator('.field-filter tbody tr:visible').allInnerTexts();
  check(
    rows.length > 0 && rows.every((row) => row.includes('zip_code')),
    'The filter of the field map does not filter',
  );
  await fieldMap.close();

  const site = await browser.open('start.html');
  await site.locator('.VPSwitchAppearance:visible').first().click();
  await site.goto(new URL('openapi/yuno.html', site.url()).href);
  await settled(site);
  const isDark = await site.evaluate(() => document.documentElement.classList.contains('dark'));
  check(isDark, 'The interactive page does not take the theme of the site');
  await site.getByRole('navigation', { name: 'Site' }).getByText('KunaCore').click();
  check(site.url().includes('/openapi/kunacore.html'), 'There is no way from one provider to the other');
  await site.close();
  return problems;
}

async function search(browser: SiteBrowser, words: string): Promise<string[]> {
  const page = await browser.open('index.html');
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox input').fill(words);
  const results = page.locator('.VPLocalSearchBox .result');
  // The caller reports it when there is none.
  await results
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined);
  const links = await results.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await page.close();
  return links;
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return true;
  }
  return false;
}
