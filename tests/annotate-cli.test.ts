import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import iconv from 'iconv-lite';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';

/* The command line as a tool would call it: the script itself, on the Node that the packages bring. */

const SCRIPT = join(import.meta.dirname, '..', 'scripts', 'annotate.ts');
const folder = mkdtempSync(join(tmpdir(), 'bandu-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const span = { start: v.number(), end: v.number() };
const output = v.strictObject({
  text: v.string(),
  tokens: v.array(
    v.strictObject({ ...span, kind: v.string(), pinyin: v.array(v.string()), gloss: v.optional(v.string()) }),
  ),
  terms: v.array(v.strictObject({ ...span, headword: v.string(), gloss: v.string() })),
  entities: v.array(
    v.strictObject({
      ...span,
      type: v.picklist(['person', 'place', 'organisation']),
      gloss: v.optional(v.string()),
    }),
  ),
  quantities: v.array(v.strictObject({ ...span, value: v.number(), gloss: v.string() })),
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run annotate', { timeout: 20_000 }, () => {
  it('prints the annotation of a file as JSON, and nothing else', () => {
    const text = '衡阳晚报讯\n\n市长曾建华说，长沙签下了2.2亿元订单。\n';
    const { code, out, err } = run([file('news.txt', text)]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const json = v.parse(output, JSON.parse(out));
    expect(json.text).toBe(text);
    expect(json.tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    const person = json.entities.find(({ type }) => type === 'person');
    expect(text.slice(person?.start, person?.end)).toBe('曾建华');
    expect(json.quantities).toMatchObject([{ value: 220_000_000, gloss: '220 million yuan' }]);
    expect(json.tokens.find(({ gloss }) => gloss === 'mayor')?.pinyin).toEqual(['shì', 'zhǎng']);
  });

  it('reads standard input, an empty one too', () => {
    expect(v.parse(output, JSON.parse(run(['-'], '你好').out)).tokens).toHaveLength(1);
    const { code, out } = run(['-'], '');
    expect(code).toBe(0);
    expect(v.parse(output, JSON.parse(out))).toEqual({
      text: '',
      tokens: [],
      terms: [],
      entities: [],
      quantities: [],
    });
  });

  it('prints a page with ruby and with the text’s own signs escaped', () => {
    const { out } = run(['--html', '-'], '长沙<b>经济</b>\n\n发展');
    expect(out).toContain('<ruby>长沙<rt>Chángshā</rt></ruby>');
    expect(out).toContain('&lt;b&gt;');
    expect(out).not.toContain('<b>');
    expect(out.match(/<p>/gu)).toHaveLength(2);
  });

  it('reads GBK and says so; UTF-16 by its mark', () => {
    const gbk = run([file('gbk.txt', iconv.encode('衡阳市政府召开会议', 'gbk'))]);
    expect(gbk.code).toBe(0);
    expect(gbk.err).toContain('GB18030');
    expect(v.parse(output, JSON.parse(gbk.out)).text).toBe('衡阳市政府召开会议');
    const utf16 = run([file('utf16.txt', iconv.encode('衡阳', 'utf-16'))]);
    expect(v.parse(output, JSON.parse(utf16.out)).text).toBe('衡阳');
  });

  it.each([
    ['a missing file', [join(folder, 'nothing.txt')], 'there is no file'],
    ['a folder', [folder], 'is a folder'],
    ['an empty file', [file('empty.txt', '')], 'is empty'],
    [
      'a picture',
      [file('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe]))],
      'not a text file',
    ],
    ['no file name', [], 'usage:'],
    ['an option that there is not', ['--colour', '-'], 'usage:'],
  ])('ends with code 2 and one sentence for %s', (_, args, message) => {
    const { code, err } = run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('answers each line at once, before it has read the next', async () => {
    const child = spawn(process.execPath, [SCRIPT, '--lines', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const text of ['长沙', '', '第二句。', '\u0000𠮷']) {
      child.stdin.write(`${text}\n`);
      const { value } = await lines.next();
      expect(v.parse(output, JSON.parse(String(value))).text).toBe(text);
    }
    child.stdin.end();
    expect((await lines.next()).done).toBe(true);
  });
});
