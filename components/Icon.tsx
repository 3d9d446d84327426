/** Outlines on a grid of 16, drawn for Bandu. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  save: 'M4.5 2.5h7v11L8 10.6l-3.5 2.9z',
  saved: 'M3 8.5l3.2 3.2L13 4.8',
  sound: 'M2.5 6.2v3.6h2.4L8.5 13V3L4.9 6.2zM10.8 5.8a3 3 0 0 1 0 4.4M12.6 3.8a6 6 0 0 1 0 8.4',
} as const;

/** A small picture in the colour of the text beside it. It says nothing to a screen reader: a label beside it does. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg
      class="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
