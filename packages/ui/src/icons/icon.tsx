/** Line icons on a 16-unit grid, drawn with the colour of the text. Decorative: the control has the name. */
const PATHS = {
  pin: 'M9.5 2.5l4 4-2 .7-2.6 2.6-.4 3.2L3 7.5l3.2-.4 2.6-2.6zM5.6 10.4L2.5 13.5',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M6 4l4 4-4 4',
  back: 'M10 4L6 8l4 4',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  library: 'M3 2.5h2.5v11H3zM7 2.5h2.5v11H7zM10.6 3.2l2.3-.6 2.2 10.4-2.3.5z',
  settings: 'M2.5 4.5h6M11.5 4.5h2M10 3v3M2.5 11.5h2M7.5 11.5h6M6 10v3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="pl-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
