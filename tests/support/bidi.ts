import { type ChildProcess, spawn } from 'node:child_process';

/** What Firefox tells of its own accord, such as an error that a page logs. */
export interface BidiEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A browser that takes commands over WebDriver BiDi, without a driver between. */
export interface Bidi {
  /** The answer to a command. @throws Error with what the browser says against it */
  send(method: string, params: object): Promise<Readonly<Record<string, unknown>>>;
  /** Everything that was told since the start; the array grows. */
  readonly events: readonly BidiEvent[];
  /** Ends the browser; settles when it is gone. */
  close(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly message?: string;
}

/** A browser that has not said its address after so many milliseconds will not: a busy machine takes ten seconds. */
const START_TIMEOUT = 45_000;
/** Asked to end, Firefox tidies up; after so many milliseconds it is made to. */
const END_TIMEOUT = 5000;

/** The address at which Firefox takes commands; it says so on its standard error. */
async function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`Firefox did not start: ${said}`));
    const timer = setTimeout(fail, START_TIMEOUT);
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\S+)/u.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    browser.once('error', reject);
    browser.once('exit', fail);
  });
}

/** Ends the browser's process, and only that. */
async function end(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null) return;
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  browser.kill();
  const timer = setTimeout(() => browser.kill('SIGKILL'), END_TIMEOUT);
  await ended;
  clearTimeout(timer);
}

/** Starts a Firefox with these switches; it listens to this machine alone, on a free port. */
export async function startBidi(path: string, flags: readonly string[]): Promise<Bidi> {
  const browser = spawn(path, [...flags, '--remote-debugging-port=0', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const socket = new WebSocket(`${await addressOf(browser)}/session`);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('error', () => reject(new Error('Firefox takes no commands.')), { once: true });
    });
    const waiting = new Map<number, (reply: Reply) => void>();
    const events: BidiEvent[] = [];
    let count = 0;
    socket.addEventListener('message', ({ data }) => {
      const told = JSON.parse(String(data)) as Reply & BidiEvent;
      if (told.id === undefined) events.push(told);
      else waiting.get(told.id)?.(told);
    });
    socket.addEventListener('close', () => {
      for (const answer of waiting.values()) answer({ error: 'closed', message: 'Firefox has ended' });
    });
    const send = async (method: string, params: object): Promise<Readonly<Record<string, unknown>>> => {
      const id = ++count;
      const reply = await new Promise<Reply>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      waiting.delete(id);
      if (reply.error !== undefined) throw new Error(`${method}: ${reply.error}, ${reply.message ?? ''}`);
      return reply.result ?? {};
    };
    await send('session.new', { capabilities: {} });
    return { send, events, close: () => end(browser) };
  } catch (error) {
    await end(browser);
    throw error;
  }
}
