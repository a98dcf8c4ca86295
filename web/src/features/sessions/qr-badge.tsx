import { useSay } from '@/i18n/words'
import styles from './qr-badge.module.css'

/** The way in for a camera: black on white in every theme. */
export function QrBadge({ url, size }: { url: string; size: number | string }) {
  const say = useSay()
  return <img className={styles['qr']} src={url} alt={say('qr.scan')} style={{ width: size, height: size }} />
}
