import { afterEach, beforeEach } from 'vitest';

import { type GlossCardContent, mountGlossCard } from '../../components/mount-gloss-card.tsx';

/** Where the tests of one file draw the card: a shadow root of its own for each test. */
export interface CardHost {
  /** The root of the test that runs. */
  readonly root: ShadowRoot;
  /** Draws the card, in the place of the one before. What the test does not watch does nothing. */
  readonly mount: (content: Partial<GlossCardContent> & Pick<GlossCardContent, 'answer'>) => void;
}

/** Makes a host before each test of the file and takes it away after it. */
export function useCardHost(): CardHost {
  let host: HTMLElement;
  let root: ShadowRoot;
  let unmount: (() => void) | null = null;
  const clear = () => {
    unmount?.();
    unmount = null;
  };
  beforeEach(() => {
    host = document.createElement('div');
    document.body.append(host);
    root = host.attachShadow({ mode: 'open' });
  });
  afterEach(() => {
    clear();
    host.remove();
  });
  const mount: CardHost['mount'] = (content) => {
    clear();
    unmount = mountGlossCard(root, {
      onSave: async () => undefined,
      onPart: () => undefined,
      onCorrect: async () => null,
      onUndo: async () => null,
      onMean: async () => null,
      onClose: () => undefined,
      ...content,
    });
  };
  return {
    get root() {
      return root;
    },
    mount,
  };
}
