import { describe, expect, it } from 'vitest';

import { isMinorityName } from '../../lib/text/mention-minority.ts';
import { personsOf } from '../support/name-marks.ts';

describe('names without surname and dot', () => {
  it.each([
    ['牧民索朗旺堆骑着摩托车赶来。', '索朗旺堆'],
    ['藏族姑娘德吉央宗在北京上学。', '德吉央宗'],
    ['护林员布和巴特尔已经巡山二十年。', '布和巴特尔'],
    ['歌手乌云高娃登台演唱。', '乌云高娃'],
  ])('are found: %s', (text, person) => {
    expect(personsOf(text)).toContain(person);
  });

  it('are put together from elements of one people', () => {
    const whole = (name: string): boolean => isMinorityName(name, 0, name.length);
    expect(whole('索朗旺堆')).toBe(true);
    expect(whole('阿旺洛桑嘉措')).toBe(true);
    expect(whole('索朗高娃')).toBe(false);
    expect(whole('仓')).toBe(false);
  });
});
