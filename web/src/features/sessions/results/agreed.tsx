import type { SessionRecap } from '@/api/types'
import { useSay } from '@/i18n/words'
import panel from '@/ui/panel.module.css'
import styles from './agreed.module.css'

/** What people agreed to do about the results of this session. */
export function Agreed({ recap }: { recap: SessionRecap }) {
  const say = useSay()
  const actions = recap.activities.flatMap(({ title, actions = [] }) =>
    actions.map((action) => ({ ...action, title })),
  )
  if (actions.length === 0) return null
  return (
    <section className={`${panel['panel']} ${styles['agreed']}`} aria-label={say('retro.actions')}>
      <h2>{say('retro.actions')}</h2>
      <ul>
        {actions.map(({ id, text, owner_id: owner, due, status, title }) => (
          <li key={id} data-status={status}>
            <b>{text}</b>
            <small>
              {[
                (owner && recap.participants[owner]?.name) ?? say('retro.action.nobody'),
                due,
                status === 'done' && say('retro.action.done'),
                status === 'dropped' && say('retro.action.dropped'),
                title,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
