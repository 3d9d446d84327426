import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach } from 'vitest';

/** Where the tests of one file draw their components: a `main` of its own for each test. */
export interface DrawBox {
  /** The box of the test that runs. */
  readonly box: HTMLElement;
  /** Renders, and waits until what is drawn listens to keys: it does from the frame after the first on. */
  readonly draw: (child: ComponentChild) => Promise<void>;
}

/** Makes a box before each test of the file and takes it away after it. */
export function useDrawBox(): DrawBox {
  let box: HTMLElement;
  beforeEach(() => {
    box = document.createElement('main');
    document.body.append(box);
  });
  afterEach(() => {
    render(null, box);
    box.remove();
    scrollTo(0, 0);
  });
  const draw: DrawBox['draw'] = async (child) => {
    render(child, box);
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  };
  return {
    get box() {
      return box;
    },
    draw,
  };
}
