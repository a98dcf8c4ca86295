import type { IconName } from './icon'
import { Button, buttonClass, type Tone } from './button'
import { Link } from './navigation'

/** One way on from a problem: what it is for, and the button that really does it. */
export interface Way {
  readonly title: string
  readonly text?: string
  readonly label: string
  readonly icon?: IconName
  readonly go: string | (() => void)
}

export function WayButton({ way, tone, size }: { way: Way; tone: Tone; size: 'small' | 'medium' }) {
  if (typeof way.go === 'string') {
    return (
      <Link href={way.go} className={buttonClass(tone, size)}>
        {way.label}
      </Link>
    )
  }
  return (
    <Button tone={tone} size={size} {...(way.icon && { icon: way.icon })} onClick={way.go}>
      {way.label}
    </Button>
  )
}
