import { describe, expect, test } from 'vitest';

import { StoreError, describeStoreError, explained, faultOf } from '../../lib/store/store-error.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('x'), { name, ...more });

describe('an error of the memory', () => {
  test.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [named('AbortError', { inner: named('QuotaExceededError') }), 'full'],
    [named('AbortError', { cause: new DOMException('', 'QuotaExceededError') }), 'full'],
    [named('OpenFailedError', { inner: named('UnknownError') }), 'damaged'],
    [named('AbortError'), 'damaged'],
    [named('VersionError'), 'newer'],
    [named('DatabaseClosedError'), 'outdated'],
    [new StoreError('stale'), 'stale'],
    [named('TypeError'), 'unknown'],
    ['text', 'unknown'],
    [null, 'unknown'],
  ])('%s is %s', (error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });

  test('is told in plain words, without names of code', () => {
    const errors = [named('QuotaExceededError'), named('UnknownError'), named('Nothing'), undefined];
    for (const sentence of errors.map(describeStoreError)) {
      expect(sentence).toMatch(/^[A-Z].+\.$/u);
      expect(sentence).not.toMatch(/Error|IndexedDB|Dexie|transaction/u);
    }
  });

  test('keeps its cause', async () => {
    const cause = named('QuotaExceededError');
    await expect(explained(Promise.reject(cause))).rejects.toMatchObject({ fault: 'full', cause });
    expect(new StoreError('full').message).toBe(describeStoreError(cause));
  });
});
