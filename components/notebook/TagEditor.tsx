import { useRef } from 'preact/hooks';

/** What the editor shows and tells. */
export interface TagEditorProps {
  readonly headword: string;
  readonly tags: readonly string[];
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemove: (tag: string) => void;
}

/** The tags of an entry: taken away one by one, added with commas between them. */
export function TagEditor({ headword, tags, onAdd, onRemove }: TagEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      class="tag-editor"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = (field.current?.value ?? '').split(/[,，、]/u).filter((tag) => tag.trim() !== '');
        if (typed.length > 0) onAdd(typed);
        if (field.current) field.current.value = '';
      }}
    >
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button type="button" aria-label={`Remove the tag ${tag}`} onClick={() => onRemove(tag)}>
            ×
          </button>
        </span>
      ))}
      <input ref={field} aria-label={`Add a tag to ${headword}`} placeholder="Add a tag" maxLength={60} />
    </form>
  );
}
