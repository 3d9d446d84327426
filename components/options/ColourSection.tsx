import { TONE_SCHEMES } from '../../lib/display/look.ts';
import { Check, Choice, Colour } from './fields.tsx';
import type { SectionProps } from './section.ts';

const TONES = ['1st tone', '2nd tone', '3rd tone', '4th tone', 'no tone'] as const;
const SYLLABLES = ['mā', 'má', 'mǎ', 'mà', 'ma'] as const;
/** What one's own colour begins with. */
const FIRST_COLOUR = '#1f5fd0';

/** A scheme's five colours, each on the syllable that has the tone. */
function Swatches({ colours }: { readonly colours: readonly string[] }) {
  return (
    <span class="swatches" aria-hidden="true">
      {colours.map((colour, index) => (
        <span key={SYLLABLES[index]} class="swatch" style={{ '--swatch': colour }}>
          {SYLLABLES[index]}
        </span>
      ))}
    </span>
  );
}

/** The colour of pinyin and of its tones. How light they are is fitted to the page behind them. */
export function ColourSection({ value, onChange }: SectionProps) {
  const { colour, tones, toneColours } = value;
  return (
    <section class="panel" aria-labelledby="colours-title">
      <h2 id="colours-title">Colours</h2>
      <Choice
        legend="Tones"
        isRoomy
        value={tones}
        options={[
          ['none', 'No colours', 'Pinyin in one colour'],
          [
            'zhongwen',
            <>
              As in Hanping and Zhongwen <Swatches colours={TONE_SCHEMES.zhongwen} />
            </>,
          ],
          [
            'pleco',
            <>
              As in Pleco <Swatches colours={TONE_SCHEMES.pleco} />
            </>,
          ],
          [
            'own',
            <>
              Your own <Swatches colours={toneColours} />
            </>,
          ],
        ]}
        onChange={(scheme) => onChange({ tones: scheme })}
      />
      {tones === 'own' && (
        <div class="colours" role="group" aria-label="Your colours of the tones">
          {TONES.map((label, index) => (
            <Colour
              key={label}
              label={label}
              value={toneColours[index] ?? FIRST_COLOUR}
              onChange={(own) => {
                const [a, b, c, d, e] = toneColours.map((old, at) => (at === index ? own : old));
                if (a && b && c && d && e) onChange({ toneColours: [a, b, c, d, e] });
              }}
            />
          ))}
        </div>
      )}
      {tones === 'none' && (
        <>
          <Check
            checked={colour !== 'text'}
            onChange={(isOwn) => onChange({ colour: isOwn ? FIRST_COLOUR : 'text' })}
          >
            Pinyin in a colour of its own, not in that of the text
          </Check>
          {colour !== 'text' && (
            <Colour label="Colour of pinyin" value={colour} onChange={(own) => onChange({ colour: own })} />
          )}
        </>
      )}
      <p class="hint">A colour is drawn darker or lighter where the page behind it would swallow it.</p>
    </section>
  );
}
