import type { SsoWays } from '@/api/types'
import { useSay } from '@/i18n/words'
import { buttonClass } from '@/ui/button'
import styles from './door-page.module.css'

/** The ways in that need no password. The server answers there, so it is a link and no page of ours. */
export function SsoButtons({ ways, back }: { ways: SsoWays['providers']; back: string }) {
  const say = useSay()
  return (
    <div className={styles['ways']}>
      {ways.map((way) => (
        <a
          key={way.slug}
          className={buttonClass('plain', 'large', true)}
          href={`${way.start}?return_to=${encodeURIComponent(back)}`}
        >
          {say('sso.with', { provider: way.name })}
        </a>
      ))}
    </div>
  )
}
