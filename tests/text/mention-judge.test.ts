import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { NAMES_MODEL, openJudge } from '../../lib/text/mention-judge.ts';
import { modelSectionNames } from '../../lib/text/model.ts';
import { getFinder, personsOf } from '../support/name-marks.ts';
import { getContainer } from '../support/resources.ts';

describe('the judge of names', () => {
  it('is in the language data as it was trained', () => {
    const path = join(import.meta.dirname, '..', '..', 'data', 'models', 'names.bin');
    const trained = openContainer(new Uint8Array(readFileSync(path)).buffer);
    for (const section of Object.values(modelSectionNames(NAMES_MODEL))) {
      expect(getContainer().bytes(section)).toEqual(trained.bytes(section));
    }
  });

  it('refuses language data without it', () => {
    const path = join(import.meta.dirname, '..', '..', 'data', 'models', 'readings.bin');
    const other = openContainer(new Uint8Array(readFileSync(path)).buffer);
    expect(() => openJudge(other)).toThrow(RangeError);
  });

  it.each([
    ['钟秀兰从抽屉里取出一本旧账簿。', '钟秀兰'],
    ['郭嘉明在田里忙了一上午。', '郭嘉明'],
    ['屋里坐着廖小芹和她的母亲。', '廖小芹'],
  ])('believes names without a title: %s', (text, person) => {
    expect(personsOf(text)).toContain(person);
  });

  it.each([
    '全面推进节水型社会建设。',
    '景区推出了夜游项目，游客量翻番。',
    '温室里的草莓已经成熟。',
    '通讯录更新后请及时核对。',
  ])('does not believe what only looks like one: %s', (text) => {
    expect(personsOf(text)).toEqual([]);
  });

  it('is surer of a name with a title than of a bare one', () => {
    const confidence = (text: string): number =>
      getFinder()
        .find(text)
        .find(({ type }) => type === 'person')?.confidence ?? 0;
    expect(confidence('市长钟秀兰出席。')).toBeGreaterThanOrEqual(0.9);
    expect(confidence('昨日钟秀兰又来了。')).toBeLessThan(1);
  });
});
