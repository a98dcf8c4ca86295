const ticks = [
  'M6.3 21.2A11 10 0 0 1 3.3 16.5',
  'M3.3 11.5A11 10 0 0 1 6.3 6.8',
  'M11.0 4.4A11 10 0 0 1 17.0 4.4',
  'M21.7 6.8A11 10 0 0 1 24.7 11.5',
  'M24.7 16.5A11 10 0 0 1 21.7 21.2',
]

/** Six seats around a table, the front one lit. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      strokeWidth="4.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M17.0 23.6A11 10 0 0 1 11.0 23.6" stroke="var(--live)" />
      {ticks.map((d) => (
        <path key={d} d={d} stroke="var(--primary)" />
      ))}
    </svg>
  )
}
