import { lookFromSettings, notationOf } from '../../lib/display/look.ts';
import { writeReading } from '../../lib/display/notation.ts';
import { type Settings, readSettings } from '../../lib/settings-schema.ts';
import type { Marks } from './page-engine.ts';
import type { Frame } from './page-frame.ts';
import { type Started, startIn } from './page-reader.ts';

/** A reader whose settings can be changed while it reads, as the background tells them. */
export interface Looking extends Started {
  change(settings: Partial<Settings>): void;
}

/** Starts a reader with settings; what the stand-in engine reads is written as the background writes it. */
export function startLooking(frame: Frame, settings: Partial<Settings>, marks: Marks = {}): Looking {
  const started = startIn(frame, marks);
  const { engine, reader } = started;
  const annotate = engine.annotate.bind(engine);
  let now = readSettings(settings);
  engine.annotate = async (request) => {
    const value = now;
    const answer = await annotate(request);
    if (!('blocks' in answer)) return answer;
    const blocks = answer.blocks.map((block) => ({
      ...block,
      words: block.words.map(([start, end, pinyin]) => {
        const surface = request.blocks[block.block]?.text.slice(start, end) ?? '';
        const written = value.wear === 'off' ? '' : writeReading(pinyin, surface, notationOf(value));
        return [start, end, written, 0] as const;
      }),
    }));
    return { blocks };
  };
  const change = (next: Partial<Settings>): void => {
    now = readSettings({ ...now, ...next });
    reader.setLook(lookFromSettings(now));
  };
  change({});
  return { ...started, change };
}
