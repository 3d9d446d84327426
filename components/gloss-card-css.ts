/**
 * The gloss card's look, for the closed shadow root that it lives in on a page. Everything is in px: the page's own
 * font size is none of ours. The host gives `--bandu-height`, the room that there is.
 */
export const GLOSS_CARD_CSS = `
.card {
  --paper: #ffffff;
  --tint: #f7f2e8;
  --line: #ddd3c2;
  --ink: #211d17;
  --dim: #645b4e;
  --red: #b3261e;
  --on-red: #ffffff;
  --ring: #1d5fa8;
  --term: #8a4b00;
  --person: #1a4fa3;
  --place: #1b6238;
  --organisation: #6d2f9c;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  width: 348px;
  max-width: calc(100vw - 16px);
  max-height: min(var(--bandu-height, 500px), 500px);
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 10px 32px rgb(0 0 0 / 20%);
  font: 400 14px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  .card {
    --paper: #1f2227;
    --tint: #292d34;
    --line: #434954;
    --ink: #eeebe5;
    --dim: #b2ab9f;
    --red: #ff9388;
    --on-red: #2b0a07;
    --ring: #8cbcf5;
    --term: #f2b765;
    --person: #9cc3fb;
    --place: #84d8a0;
    --organisation: #d9b3f7;
  }
}
@media print {
  .card { display: none; }
}
.card *, .card *::before { box-sizing: border-box; margin: 0; padding: 0; }
.card :focus-visible { outline: 2px solid var(--ring); outline-offset: 1px; }
.head { flex: none; padding: 12px 14px 8px; }
.top { display: flex; align-items: flex-start; gap: 8px; }
.surface { flex: 1; font-size: 24px; font-weight: 600; line-height: 1.25; }
.surface.long { font-size: 18px; }
.chip {
  flex: none;
  margin-top: 5px;
  padding: 0 8px;
  border: 1px solid currentcolor;
  border-radius: 10px;
  font-size: 11.5px;
  font-weight: 600;
  line-height: 18px;
  color: var(--dim);
}
.chip.term { color: var(--term); }
.chip.person { color: var(--person); }
.chip.place { color: var(--place); }
.chip.organisation { color: var(--organisation); }
.pinyin { font-size: 18px; line-height: 1.35; color: var(--red); }
.other { font-size: 13px; color: var(--dim); }
.reading { flex: none; padding: 0 14px 9px; font-size: 12.5px; line-height: 1.4; }
.reading.doubtful { margin: 0 14px 9px; padding: 6px 9px; border-left: 3px solid var(--term); background: var(--tint); }
.verdict { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; }
.verdict + .ways { margin-top: 4px; }
.own b { font-size: 14px; }
.own > span { color: var(--red); }
.doubt { font-weight: 600; color: var(--term); }
.ways { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; }
.way {
  display: inline-flex;
  align-items: center;
  gap: 5px;
  min-height: 24px;
  padding: 1px 7px;
  border: 1px solid var(--line);
  border-radius: 7px;
  background: var(--paper);
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.way:hover { background: var(--tint); border-color: var(--dim); }
.way kbd { color: var(--dim); }
.way i { font-style: normal; color: var(--dim); }
.marks { margin-bottom: 8px; font-size: 12px; }
.way[aria-pressed=true] { border-color: currentcolor; color: var(--place); }
.way[aria-disabled=true] { border-color: transparent; background: none; cursor: default; }
.body { flex: 1 1 auto; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 0 14px 12px; }
.body > * + * { margin-top: 9px; }
.gloss { font-size: 15.5px; font-weight: 600; line-height: 1.4; }
.dim, .label { color: var(--dim); }
.label { font-size: 12px; font-weight: 600; }
.small { font-size: 12.5px; line-height: 1.45; }
.stands { display: grid; grid-template-columns: fit-content(42%) 1fr; gap: 5px 10px; padding: 8px 10px; border-radius: 8px; background: var(--tint); }
.stands dt { font-weight: 600; }
.unsure { padding: 3px 9px; border-left: 3px solid var(--term); background: var(--tint); font-size: 12.5px; }
.entry + .entry { margin-top: 6px; }
.senses { padding-left: 20px; }
.senses li::marker { color: var(--dim); font-size: 12px; }
.senses.single { list-style: none; padding-left: 0; }
.parts { display: flex; flex-wrap: wrap; gap: 6px; list-style: none; }
.part, .quiet, .save {
  font: inherit;
  color: inherit;
  cursor: pointer;
  background: none;
  border: 1px solid var(--line);
  border-radius: 8px;
}
.part { padding: 3px 9px; text-align: start; max-width: 154px; }
.part:hover, .quiet:hover { background: var(--tint); }
.part b { display: block; font-weight: 600; }
.part span { display: block; font-size: 12px; line-height: 1.35; color: var(--dim); }
.part .meaning { overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.mean { display: flex; align-items: center; gap: 8px; margin-top: 8px; }
.link { padding: 0; border: 0; background: none; font: inherit; color: inherit; text-decoration: underline; text-underline-offset: 2px; cursor: pointer; }
.quiet { flex: none; display: grid; place-items: center; width: 28px; height: 28px; border-color: transparent; color: var(--dim); }
.foot { flex: none; padding: 9px 14px 11px; border-top: 1px solid var(--line); background: var(--tint); }
.row { display: flex; align-items: flex-end; gap: 8px; }
.note {
  flex: 1;
  min-width: 0;
  min-height: 34px;
  max-height: 116px;
  padding: 6px 9px;
  resize: none;
  field-sizing: content;
  border: 1px solid var(--dim);
  border-radius: 8px;
  background: var(--paper);
  color: inherit;
  font: inherit;
  line-height: 20px;
}
.note::placeholder { color: var(--dim); opacity: 1; }
.kept { flex: 1; align-self: center; white-space: pre-wrap; max-height: 84px; overflow-y: auto; font-size: 13px; }
.save {
  flex: none;
  display: inline-flex;
  align-items: center;
  gap: 6px;
  height: 34px;
  padding: 0 12px;
  border-color: transparent;
  background: var(--red);
  color: var(--on-red);
  font-weight: 600;
}
.save:hover:not([aria-disabled=true]) { filter: brightness(1.08); }
.save[aria-disabled=true] { background: var(--paper); color: var(--place); border-color: currentcolor; cursor: default; }
.icon { flex: none; }
.card kbd {
  padding: 0 5px;
  border: 1px solid currentcolor;
  border-radius: 4px;
  font: 11px/15px ui-monospace, SFMono-Regular, Consolas, monospace;
}
.met { margin-bottom: 5px; color: var(--place); font-weight: 600; }
.error { margin-bottom: 7px; padding: 4px 9px; border-left: 3px solid var(--red); background: var(--paper); font-size: 13px; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .save, .chip, .part, .way { border-color: ButtonBorder; }
}
`;
