import sprite from './artwork/icons.svg?url'

export type IconName =
  | 'check'
  | 'x'
  | 'plus'
  | 'right'
  | 'left'
  | 'up'
  | 'down'
  | 'users'
  | 'qr'
  | 'link'
  | 'play'
  | 'eye'
  | 'lock'
  | 'clock'
  | 'warn'
  | 'info'
  | 'offline'
  | 'refresh'
  | 'table'
  | 'chart'
  | 'coffee'
  | 'crown'
  | 'kebab'
  | 'out'
  | 'kbd'
  | 'home'
  | 'undo'
  | 'hand'
  | 'moon'
  | 'sound'
  | 'silent'
  | 'pause'
  | 'bell'
  | 'screen'
  | 'phone'
  | 'scale'
  | 'copy'
  | 'dots'
  | 'queue'
  | 'dice'
  | 'download'
  | 'note'
  | 'search'
  | 'merge'
  | 'grip'

/** A drawing beside a word; alone it needs a label on what carries it. */
export function Icon({ name, size = 18, weight = 1.6 }: { name: IconName; size?: number; weight?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
