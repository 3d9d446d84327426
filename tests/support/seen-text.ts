import type { Frame } from 'playwright';

/**
 * What is seen of a frame's text: how many signs of each element lie whole in the boxes around it that clip, and which
 * boxes overflow. Signs are taken at three quarters of their height: fonts claim more than they draw.
 */
export async function look(frame: Frame): Promise<{ clipped: string[]; wide: boolean }> {
  return frame.evaluate(() => {
    const clipped: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (!/\p{Script=Han}/u.test(text) || node.parentElement?.closest('script, style, noframes')) continue;
      const clips: DOMRect[] = [];
      for (let at = node.parentElement; at && at !== document.body; at = at.parentElement)
        if (/hidden|clip/u.test(getComputedStyle(at).overflow)) clips.push(at.getBoundingClientRect());
      for (let i = 0; i < text.length && clips.length > 0; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, right, top, bottom, height, width } = range.getBoundingClientRect();
        const spare = height / 8;
        const isCut = clips.some(
          (clip) =>
            left < clip.left - 2 ||
            right > clip.right + 2 ||
            top + spare < clip.top - 1 ||
            bottom - spare > clip.bottom + 1,
        );
        if (width > 0 && isCut) clipped.push(text[i] ?? '');
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    return { clipped, wide: scrollWidth > clientWidth };
  });
}
