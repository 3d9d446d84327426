import { Check, Choice } from './fields.tsx';
import type { SectionProps } from './section.ts';

/** Which words wear pinyin, where, how large and how it is written. */
export function PinyinSection({ value, onChange }: SectionProps) {
  const isHidden = value.wear === 'hover' || value.wear === 'masked';
  return (
    <section class="panel" aria-labelledby="pinyin-title">
      <h2 id="pinyin-title">Pinyin</h2>
      <Choice
        legend="Show it"
        isRoomy
        value={value.wear}
        options={[
          ['always', 'Always', 'Over every word'],
          ['unknown', 'Unknown words', 'Not over words that you have marked as known'],
          ['hover', 'Where you point', 'Its room is kept, so that nothing moves'],
          ['masked', 'Behind a bar', 'Try to say the word first, then point at it'],
          ['off', 'Off', 'Marks and the card only'],
        ]}
        onChange={(wear) => onChange({ wear })}
      />
      {isHidden && (
        <Choice
          legend="Pointing shows"
          value={value.reveal}
          options={[
            ['word', 'the word'],
            ['sentence', 'the sentence'],
          ]}
          onChange={(reveal) => onChange({ reveal })}
        />
      )}
      <Choice
        legend="Written"
        value={value.notation}
        options={[
          ['marks', 'Chángshā'],
          ['numbers', 'Chang2sha1'],
          ['zhuyin', <span lang="zh">ㄔㄤˊ ㄕㄚ</span>],
        ]}
        onChange={(notation) => onChange({ notation })}
      />
      <Choice
        legend="Joined"
        value={value.joined}
        options={[
          ['word', 'by the word'],
          ['syllable', 'over each character'],
        ]}
        onChange={(joined) => onChange({ joined })}
      />
      <Choice
        legend="Place"
        value={value.place}
        options={[
          ['above', 'above'],
          ['below', 'below'],
        ]}
        onChange={(place) => onChange({ place })}
      />
      <label class="range">
        <span>Size</span>
        <input
          type="range"
          min={50}
          max={70}
          step={5}
          value={value.size}
          aria-valuetext={`${String(value.size)} per cent of the text`}
          onInput={({ currentTarget }) => onChange({ size: currentTarget.valueAsNumber })}
        />
        <output>{value.size} %</output>
      </label>
      <Check checked={value.sandhi} onChange={(sandhi) => onChange({ sandhi })}>
        Tone changes of <span lang="zh">一</span> and <span lang="zh">不</span>: <i>yí ge, bú shì</i>
      </Check>
    </section>
  );
}
