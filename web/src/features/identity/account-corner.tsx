import { useEffect, useRef } from 'react'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/navigation'
import { toast } from '@/ui/toast'
import styles from './account-corner.module.css'
import { leave } from './leave'
import { useSignedInName } from './use-signed-in'
import { signInAddress } from './way-back'

/** Who one is here, and the way out; for guests a small way in. */
export function AccountCorner({ isBelow = false }: { isBelow?: boolean }) {
  const say = useSay()
  const name = useSignedInName()
  const corner = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const isOutside = event.target instanceof Node && !corner.current?.contains(event.target)
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      if (corner.current && (isEscape || (event.type === 'pointerdown' && isOutside)))
        corner.current.open = false
    }
    addEventListener('pointerdown', close)
    addEventListener('keydown', close)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('keydown', close)
    }
  }, [])
  if (name === undefined) {
    return (
      <Link href={signInAddress()} className={styles['entry']}>
        {say('sign-in.go')}
      </Link>
    )
  }
  return (
    <details ref={corner} className={`${styles['corner']} ${isBelow ? styles['upwards'] : ''}`}>
      <summary aria-label={say('account.menu', { name })}>
        <span className={styles['initial']} aria-hidden="true">
          {[...name.trim()][0]?.toLocaleUpperCase() ?? '·'}
        </span>
        <span className={styles['name']}>{name}</span>
      </summary>
      <div className={styles['menu']}>
        <Link href="/app/settings/profile">
          <Icon name="users" />
          {say('account.title')}
        </Link>
        <Link href="/app/settings/devices">
          <Icon name="phone" />
          {say('devices.title')}
        </Link>
        <button type="button" onClick={() => void leave().catch(() => toast(say('account.sign-out.failed')))}>
          <Icon name="out" />
          {say('account.sign-out')}
        </button>
      </div>
    </details>
  )
}
