const paths = [
  'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2Z',
  'M8 .8 15.2 8 8 15.2.8 8Z',
  'M8 1.6 15 14.2H1Z',
  'M2 2h12v12H2Z',
  'M8 1.2 15 6.4 12.3 14.6H3.7L1 6.4Z',
  'M4.6 2h6.8L14.8 8l-3.4 6H4.6L1.2 8Z',
  'M6 1h4v5h5v4h-5v5H6v-5H1V6h5Z',
  'M8 .8 10.2 5.7 15.5 6.3 11.6 9.9 12.7 15.2 8 12.5 3.3 15.2 4.4 9.9.5 6.3 5.8 5.7Z',
  'M1 4h14L8 15Z',
  'M1 6h14v4H1Z',
]

/** The form of an option, drawn in a square of sixteen. */
export function formOf(place: number): string {
  return paths[place % paths.length] ?? ''
}

/** The mark of an option: no two in a poll have the same form, so colour says nothing alone. */
export function Shape({ place, color }: { place: number; color?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      style={color ? { color } : undefined}
    >
      <path d={formOf(place)} fill="currentColor" />
    </svg>
  )
}

export function letterOf(place: number): string {
  return String.fromCharCode(65 + place)
}
