import { useQuery } from '@tanstack/react-query'
import { getHealth } from '@/api/get-health'
import { getPublicSettings } from '@/api/get-public-settings'
import { useWords } from '@/i18n/words'
import { Logo } from '@/ui/logo'
import { Link } from '@/ui/navigation'
import panel from '@/ui/panel.module.css'
import styles from './status.module.css'

/** Whether the server serves, in plain words, looked at again every ten seconds. */
export function Status() {
  const { say, language } = useWords()
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => getHealth(signal),
    refetchInterval: 10_000,
    retry: false,
  })
  const settings = useQuery({ queryKey: ['settings'], queryFn: ({ signal }) => getPublicSettings(signal) })
  if (health.isPending) return null
  const asked = new Date(health.isError ? health.errorUpdatedAt : health.dataUpdatedAt)
  return (
    <main className={styles['page']}>
      <Link href="/" aria-label={say('home')}>
        <Logo size={40} />
      </Link>
      <h1 tabIndex={-1}>{say(health.isError ? 'status.down' : 'status.up')}</h1>
      <p>{say('status.asked', { time: asked.toLocaleTimeString(language) })}</p>
      {settings.data && (
        <dl className={`${panel['panel']} ${styles['facts']} num`}>
          <Fact name={say('status.version')} value={settings.data.version} />
          <Fact
            name={say('status.rooms')}
            value={new Intl.NumberFormat(language).format(settings.data.max_sessions)}
          />
          <Fact name={say('status.seats')} value={String(settings.data.max_users_per_session)} />
        </dl>
      )}
    </main>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
