import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import sirv from 'sirv';

/** A file server on this machine only. */
export interface Server {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** A page that is made instead of read from a folder: its bytes, and the type they are sent as. */
export interface MadePage {
  readonly body: string | Uint8Array;
  readonly type: string;
  /** Sent when this has settled; at once where it is left out. */
  readonly when?: Promise<unknown>;
  /** 200 where it is left out. */
  readonly status?: number;
  /** More headers, such as a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(response: ServerResponse, page: MadePage): Promise<void> {
  await page.when;
  response.writeHead(page.status ?? 200, { 'content-type': page.type, ...page.headers });
  response.end(page.body);
}

/**
 * Serves a folder's files on a free port of 127.0.0.1, and `made` pages by their path (`/issue.html`).
 * Files are read anew at each request.
 */
export async function serve(
  folder: string,
  made: ReadonlyMap<string, MadePage> = new Map(),
): Promise<Server> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const page = made.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (page) {
      void send(response, page);
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}
