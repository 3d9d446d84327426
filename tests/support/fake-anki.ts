import { type IncomingMessage, type Server, createServer } from 'node:http';

/* Anki with AnkiConnect, as far as we ask it: for tests. */

interface FakeNote {
  readonly id: number;
  readonly fields: Record<string, string>;
  tags: readonly string[];
}

/** A fake AnkiConnect; `answer` is what its HTTP server does with a request. */
export class FakeAnki {
  readonly notes: FakeNote[] = [];
  readonly models = new Map<string, readonly string[]>();
  readonly decks = new Set<string>();
  readonly asked: string[] = [];
  /** Headwords that it refuses. */
  readonly refused = new Set<string>();

  /** The answer to one action. @throws Error with what the add-on would say */
  answer(action: string, params: Record<string, unknown>): unknown {
    this.asked.push(action);
    switch (action) {
      case 'version':
        return 6;
      case 'modelNames':
        return [...this.models.keys()];
      case 'modelFieldNames':
        return this.models.get(String(params['modelName'])) ?? [];
      case 'createModel':
        this.models.set(String(params['modelName']), params['inOrderFields'] as string[]);
        return {};
      case 'createDeck':
        this.decks.add(String(params['deck']));
        return 1;
      case 'findNotes':
        return this.notes.map(({ id }) => id);
      case 'notesInfo':
        return (params['notes'] as number[]).map((id) => {
          const note = this.notes.find((one) => one.id === id);
          const fields = Object.entries(note?.fields ?? {}).map(([name, value], order) => [
            name,
            { value, order },
          ]);
          return {
            noteId: id,
            modelName: 'Bandu 伴读',
            tags: note?.tags,
            fields: Object.fromEntries(fields) as unknown,
          };
        });
      case 'addNotes': {
        const wanted = params['notes'] as {
          deckName: string;
          modelName: string;
          fields: Record<string, string>;
          tags: string[];
        }[];
        for (const { deckName, modelName, fields } of wanted) {
          if (!this.decks.has(deckName)) throw new Error(`deck was not found: ${deckName}`);
          if (!this.models.has(modelName)) throw new Error(`model was not found: ${modelName}`);
          if (this.refused.has(fields['Headword'] ?? ''))
            throw new Error('cannot create note because it is empty');
        }
        return wanted.map(({ fields, tags }) => {
          const id = 1000 + this.notes.length;
          this.notes.push({ id, fields: { ...fields }, tags });
          return id;
        });
      }
      case 'updateNoteFields': {
        const { id, fields } = params['note'] as { id: number; fields: Record<string, string> };
        Object.assign(this.notes.find((one) => one.id === id)?.fields ?? {}, fields);
        return null;
      }
      case 'addTags':
      case 'removeTags': {
        const { notes, tags } = params as { notes: number[]; tags: string };
        const named = tags.split(' ');
        for (const note of this.notes.filter(({ id }) => notes.includes(id))) {
          // A label goes with all that stand under it.
          const left = note.tags.filter(
            (tag) => !named.some((one) => tag === one || tag.startsWith(`${one}::`)),
          );
          note.tags = action === 'removeTags' ? left : [...new Set([...note.tags, ...named])];
        }
        return null;
      }
      default:
        throw new Error('unsupported action');
    }
  }

  /** Starts it at a port of this machine. @throws where something listens there already */
  async listen(port: number): Promise<Server> {
    const read = async (request: IncomingMessage) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk as Uint8Array);
      return JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        action: string;
        params: Record<string, unknown>;
      };
    };
    const server = createServer((request, response) => {
      read(request)
        .then(({ action, params }) => ({ result: this.answer(action, params), error: null }))
        .catch((error: unknown) => ({
          result: null,
          error: error instanceof Error ? error.message : 'error',
        }))
        .then((body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)))
        .catch(() => response.destroy());
    });
    const { promise, resolve, reject } = Promise.withResolvers<Server>();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
    return promise;
  }
}
