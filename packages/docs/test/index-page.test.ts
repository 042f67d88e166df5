import { describe, expect, it } from 'vitest';
import { indexPage } from '../site/index-page.ts';

const description = {
  info: { title: 'Acme & sons', version: '2.1.0', summary: 'People <at> Acme.' },
  servers: [{ url: 'https://api.example.com', description: 'Production' }],
  paths: { '/people': { post: { operationId: 'createPerson', summary: 'Create', tags: ['People'] } } },
};

describe('indexPage', () => {
  const page = indexPage([{ file: 'acme.html', description }]);

  it('links every operation to its place on the page of its provider', () => {
    expect(page).toContain('href="acme.html#/people/createperson"');
  });

  it('shows titles, summaries and servers as text', () => {
    expect(page).toContain('Acme &amp; sons');
    expect(page).toContain('People &lt;at&gt; Acme.');
    expect(page).toContain('https://api.example.com');
  });

  it('offers light and dark, and loads nothing', () => {
    expect(page).toContain('color-scheme: light dark');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/src=|@import|url\(/);
  });
});
