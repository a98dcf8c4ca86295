import { useEffect, useState } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import type { Room } from './use-room'
import styles from './offline-banner.module.css'

/** Said plainly while nothing comes through, with the next try and a way to hurry it. */
export function OfflineBanner({ live }: { live: Room['live'] }) {
  const say = useSay()
  const seconds = useSecondsUntil(live.nextTryAt)
  if (live.isStuck) return <StuckBanner />
  if (live.isStorageAway && live.link === 'live')
    return (
      <div className={styles['banner']} role="status">
        <Icon name="warn" size={20} />
        <p>
          <b>{say('storage.title')}</b> {say('storage.text')}
        </p>
      </div>
    )
  if (live.link !== 'offline') return null
  return (
    <div className={styles['banner']} role="status">
      <Icon name="offline" size={20} />
      <p>
        <b>{say('offline.title')}</b> {seconds > 0 ? say('offline.next', { seconds }) : say('offline.trying')}
      </p>
      <Button size="small" onClick={live.retry}>
        {say('offline.try-now')}
      </Button>
    </div>
  )
}

/** Nothing but loading the page anew is left; nobody's answer is lost by it. */
function StuckBanner() {
  const say = useSay()
  return (
    <div className={styles['banner']} role="status">
      <Icon name="warn" size={20} />
      <p>
        <b>{say('stuck.title')}</b> {say('stuck.text')}
      </p>
      <Button size="small" onClick={() => location.reload()}>
        {say('stuck.reload')}
      </Button>
    </div>
  )
}

function useSecondsUntil(at: number | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (at === undefined) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [at])
  return at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1000))
}
