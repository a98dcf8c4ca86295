import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import type { Room } from '../room/use-room'
import { AddActivity } from './add-activity'
import { AgendaRow } from './agenda-row'
import type { SetupForms } from './kinds'
import { useAgenda } from './use-agenda'
import styles from './agenda-dialog.module.css'

interface AgendaDialogProps {
  room: Room
  forms: SetupForms
  onClose: () => void
}

/** Everything this session is to do, in order: begun, set aside, closed and brought back from here. */
export function AgendaDialog({ room, forms, onClose }: AgendaDialogProps) {
  const say = useSay()
  const agenda = useAgenda(room)
  return (
    <Dialog title={say('agenda.title')} closeLabel={say('close')} onClose={onClose}>
      {agenda.lines.length === 0 && <p className={styles['empty']}>{say('agenda.empty')}</p>}
      <ol className={styles['agenda']}>
        {agenda.lines.map((line, place) => (
          <AgendaRow
            key={line.id}
            room={room}
            agenda={agenda}
            line={line}
            isFirst={place === 0}
            isLast={place === agenda.lines.length - 1}
          />
        ))}
      </ol>
      {agenda.taken && (
        <p className={styles['undo']} role="status">
          {say('agenda.removed', { title: agenda.taken.title })}
          <Button icon="undo" onClick={agenda.undo}>
            {say('agenda.undo')}
          </Button>
        </p>
      )}
      {agenda.error instanceof Problem && <p role="alert">{problemWords(agenda.error, say).title}</p>}
      <AddActivity agenda={agenda} forms={forms} />
    </Dialog>
  )
}
