import type { CDPSession, Page } from 'playwright';

import type { Launched } from '../../scripts/launch.ts';

/** The popup under the toolbar button, which Playwright does not list among the pages. */
export interface ActionPopup {
  /** The value of an expression in the popup. */
  evaluate(expression: string): Promise<unknown>;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

/** Evaluates by messages to an attached target, the only way into a target that has no session of its own here. */
function evaluator(session: CDPSession, sessionId: string): ActionPopup['evaluate'] {
  let last = 0;
  return async (expression) => {
    last += 1;
    const id = last;
    const message = JSON.stringify({
      id,
      method: 'Runtime.evaluate',
      params: { expression, returnByValue: true, awaitPromise: true },
    });
    const answer = new Promise<Answer>((resolve) => {
      const listen = (event: { readonly message: string }) => {
        const received = JSON.parse(event.message) as Answer;
        if (received.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(received);
      };
      session.on('Target.receivedMessageFromTarget', listen);
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return (await answer).result?.result?.value;
  };
}

/**
 * Presses the toolbar button over a page, as a hand would: that opens the popup and lets the extension into this one
 * page (`activeTab`).
 * @throws where no popup opens within 5 s
 */
export async function pressAction(launched: Launched, page: Page): Promise<ActionPopup> {
  const session = await launched.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has no debugging session.');
  await page.bringToFront();
  const targets = async () => (await session.send('Target.getTargets', { filter: [{}] })).targetInfos;
  const tab = (await targets()).find(({ type, url }) => type === 'tab' && url === page.url());
  await session.send(
    'Extensions.triggerAction' as never,
    { id: launched.id, targetId: tab?.targetId } as never,
  );
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const popup = (await targets()).find(({ url }) => url.endsWith('/popup.html'));
    if (popup) {
      const { sessionId } = await session.send('Target.attachToTarget', {
        targetId: popup.targetId,
        flatten: false,
      });
      return { evaluate: evaluator(session, sessionId) };
    }
    await page.waitForTimeout(100);
  }
  throw new Error('No popup opened.');
}
