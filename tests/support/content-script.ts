import type { Page } from 'playwright';

/** What an expression gives, as text, in the world of the reader's own script in a page, as if it were in strange hands. */
export async function evaluateAsReader(page: Page, expression: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { promise: world, resolve } = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name.includes('Bandu')) resolve(context.id);
  });
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: await world,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return String(result.value);
}

/** Sends a message as the reader's own script would, and returns the answer as JSON. */
export async function sendAsReader(page: Page, type: string, data: unknown): Promise<string> {
  const message = JSON.stringify({ id: 1, type, data, timestamp: 0 });
  return evaluateAsReader(page, `chrome.runtime.sendMessage(${message}).then(JSON.stringify)`);
}
