/**
 * Names by their first UTF-16 unit, so that one pass over a text finds them all, however many they are: to search for
 * each by itself costs as much as the text is long, for every name that it holds.
 */
export class NameIndex {
  readonly #byHead = new Map<number, string[]>();

  /** The index of the names, none of them empty. */
  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const head = name.charCodeAt(0);
      const same = this.#byHead.get(head);
      if (same) same.push(name);
      else this.#byHead.set(head, [name]);
    }
  }

  /** True where `test` is true of one of the places at which a name stands, asked from left to right until it is. */
  some(text: string, test: (name: string, start: number) => boolean): boolean {
    if (this.#byHead.size === 0) return false;
    for (let start = 0; start < text.length; start++) {
      const names = this.#byHead.get(text.charCodeAt(start));
      if (names === undefined) continue;
      for (const name of names) if (text.startsWith(name, start) && test(name, start)) return true;
    }
    return false;
  }

  /** Tells of every place at which a name stands, from left to right; names may hold each other. */
  forEach(text: string, tell: (name: string, start: number) => void): void {
    this.some(text, (name, start) => {
      tell(name, start);
      return false;
    });
  }
}
