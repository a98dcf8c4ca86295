import { clockTime } from '@/i18n/clock-time'
import { useWords } from '@/i18n/words'
import styles from './connection-pill.module.css'

type Shown = 'connecting' | 'live' | 'catching_up' | 'slow' | 'offline' | 'closed'

/** Whether what is on the page is how things are now. Always there, always with a word. */
export function ConnectionPill({ link, lostAt }: { link: Shown; lostAt?: number | undefined }) {
  const { say, language } = useWords()
  const time = clockTime(lostAt ?? 0, language)
  return (
    <span className={styles['pill']} data-link={link} role="status">
      {say(`link.${link}`)}
      {link === 'offline' && lostAt && <span className={styles['since']}>{say('link.since', { time })}</span>}
    </span>
  )
}
