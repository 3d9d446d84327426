import type { CDPSession, Page } from 'playwright';

/**
 * What a screen reader is told of a page, closed shadow roots included: the only honest way into the gloss card,
 * which no script of the page may enter either.
 */
interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly ignored?: boolean;
  readonly backendDOMNodeId?: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** The nodes that are told, in the order of the page: the list as the browser sends it has another. */
async function nodes(page: Page): Promise<readonly AxNode[]> {
  const session = await sessionOf(page);
  const tree = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  const byId = new Map(tree.nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: AxNode): readonly AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? inOrder(child) : [];
    }),
  ];
  const roots = tree.nodes.filter(({ parentId }) => parentId === undefined);
  return roots.flatMap(inOrder).filter(({ ignored }) => !ignored);
}

/** The accessible names of all nodes of a role, in the order of the page: every `StaticText`, say. */
export async function namesOf(page: Page, role: string): Promise<string[]> {
  const all = await nodes(page);
  return all.filter((node) => node.role?.value === role).map((node) => node.name?.value ?? '');
}

/** The middle of the first node with this role and name, in the viewport's pixels; waits for it up to 5 s. */
async function locate(page: Page, role: string, name: RegExp): Promise<{ x: number; y: number }> {
  const session = await sessionOf(page);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const all = await nodes(page);
    const found = all.find((node) => node.role?.value === role && name.test(node.name?.value ?? ''));
    if (found?.backendDOMNodeId !== undefined) {
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: found.backendDOMNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No ${role} named ${String(name)} showed up.`);
}

/** Waits until a node with this role and name is there. @throws after 5 s without it */
export async function waitForAx(page: Page, role: string, name: RegExp): Promise<void> {
  await locate(page, role, name);
}

/** Clicks the first node with this role and name, as a hand would: by a trusted mouse event at its middle. */
export async function clickAx(page: Page, role: string, name: RegExp): Promise<void> {
  const { x, y } = await locate(page, role, name);
  await page.mouse.click(x, y);
}
