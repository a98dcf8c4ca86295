import type { ActivityLine } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import panel from '@/ui/panel.module.css'
import type { Agenda } from '../agenda/use-agenda'
import styles from './next-up.module.css'

interface NextUpProps {
  /** It is the one thing to do now. */
  isDue: boolean
  /** Its keys are not taken by what is open. */
  hasKeys: boolean
  agenda: Agenda
  next: ActivityLine | undefined
  before: ActivityLine | undefined
  onLook: (id: string) => void
  onAdd: () => void
}

/** What comes after this, and the way back. */
export function NextUp({ isDue, hasKeys, agenda, next, before, onLook, onAdd }: NextUpProps) {
  const say = useSay()
  return (
    <section className={`${panel['panel']} ${styles['next']}`}>
      <small>{say('host.next')}</small>
      <h2>{next?.title ?? say('host.next.none')}</h2>
      <p>{next ? say(`agenda.kind.${next.type}` as Key) : say('host.next.none.text')}</p>
      <div>
        {next ? (
          <Button
            tone={isDue ? 'live' : 'primary'}
            icon="right"
            {...(hasKeys && { shortcut: 'N' })}
            disabled={agenda.isBusy}
            onClick={() => agenda.turn(next, 'start')}
          >
            {say('host.next.start')}
          </Button>
        ) : (
          <Button tone="primary" icon="plus" shortcut="S" onClick={onAdd}>
            {say('host.add')}
          </Button>
        )}
        {before && (
          <Button
            icon="left"
            {...(hasKeys && { shortcut: 'B' })}
            disabled={agenda.isBusy}
            onClick={() => agenda.turn(before, 'start')}
          >
            {say('host.back')}
          </Button>
        )}
        {next && (
          <Button tone="ghost" icon="eye" onClick={() => onLook(next.id)}>
            {say('host.next.look')}
          </Button>
        )}
      </div>
    </section>
  )
}
