import { describe, expect, it } from 'vitest';
import { makeOffline } from '../site/offline-page.ts';

describe('makeOffline', () => {
  it('forbids every load from another host', () => {
    const page = makeOffline('<html><head><title>x</title></head></html>');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain('connect-src');
  });

  it.each([
    'https://cdn.redoc.ly/redoc/logo-mini-full.svg',
    'https://cdn.redocly.com/icons/fa/7.0.0',
    'https://otel.cloud.redocly.com/v1/traces',
  ])('replaces the address %s', (address) => {
    expect(makeOffline(`<img src="${address}">`)).toMatch(/^<img src="data:[^"]*">$/);
  });

  it('keeps links and text', () => {
    const page = '<a href="https://docs.example.com/update">https://api.example.com</a>';
    expect(makeOffline(page)).toBe(page);
  });
});
