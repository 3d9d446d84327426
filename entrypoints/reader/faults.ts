import { sendMessage } from '../../lib/messages.ts';

/** Tells the background of errors in scripts of ours, for the reader's own report, until the signal aborts. */
export function watchFaults(signal: AbortSignal): void {
  const onFault = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const reason: unknown = 'reason' in event ? event.reason : event.error;
    // Those of the page are none of our business.
    if (!(reason instanceof Error) || !/-extension:\/\//u.test(reason.stack ?? '')) return;
    sendMessage('fault', reason.stack ?? '').catch(() => undefined);
  };
  addEventListener('error', onFault, { signal });
  addEventListener('unhandledrejection', onFault, { signal });
}
