import { useState } from 'react'
import type { AgendaWord } from '@/api/agenda'
import type { ActivityLine } from '@/api/types'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import type { Room } from '../room/use-room'
import { EditActivity } from './edit-activity'
import type { Agenda } from './use-agenda'
import styles from './agenda-dialog.module.css'

interface AgendaRowProps {
  room: Room
  agenda: Agenda
  line: ActivityLine
  isFirst: boolean
  isLast: boolean
}

/** One line of the agenda: where it stands, and the one thing that comes next for it. */
export function AgendaRow({ room, agenda, line, isFirst, isLast }: AgendaRowProps) {
  const say = useSay()
  // What runs beside the others is as much there as the current one.
  const isCurrent = agenda.isCurrent(line) || room.state.parallel_activities?.[line.id] !== undefined
  const [word, label] = nextFor(line, isCurrent)
  const [isEditing, setEditing] = useState(false)
  return (
    <li data-current={isCurrent}>
      <span className={styles['title']}>
        <b>{line.title}</b>
        <small data-status={line.status}>{say(standing(line, isCurrent))}</small>
      </span>
      <Button
        size="small"
        tone={isCurrent ? 'plain' : 'primary'}
        disabled={agenda.isBusy}
        aria-label={say('agenda.act', { act: say(label), title: line.title })}
        onClick={() => agenda.turn(line, word)}
      >
        {say(label)}
      </Button>
      <span className={styles['tools']}>
        {line.status === 'draft' && (
          <Tool
            icon="eye"
            label={say('agenda.publish', { title: line.title })}
            onClick={() => agenda.turn(line, 'publish')}
          />
        )}
        <Tool
          icon="note"
          disabled={line.status === 'closed'}
          isOpen={isEditing}
          label={say('agenda.edit', { title: line.title })}
          onClick={() => setEditing(!isEditing)}
        />
        <Tool
          icon="up"
          disabled={isFirst}
          label={say('agenda.up', { title: line.title })}
          onClick={() => agenda.move(line, -1)}
        />
        <Tool
          icon="down"
          disabled={isLast}
          label={say('agenda.down', { title: line.title })}
          onClick={() => agenda.move(line, 1)}
        />
        <Tool
          icon="copy"
          label={say('agenda.copy', { title: line.title })}
          onClick={() => agenda.turn(line, 'duplicate')}
        />
        <Tool
          icon="x"
          disabled={line.status === 'active'}
          label={say('agenda.remove', { title: line.title })}
          onClick={() => agenda.takeOff(line)}
        />
      </span>
      {isEditing && <EditActivity room={room} line={line} onClose={() => setEditing(false)} />}
    </li>
  )
}

interface ToolProps {
  icon: 'eye' | 'note' | 'up' | 'down' | 'copy' | 'x'
  label: string
  disabled?: boolean
  isOpen?: boolean
  onClick: () => void
}

function Tool({ icon, label, disabled = false, isOpen, onClick }: ToolProps) {
  return (
    <Button
      size="small"
      tone="ghost"
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </Button>
  )
}

function nextFor(line: ActivityLine, isCurrent: boolean): [AgendaWord, Key] {
  if (line.status === 'closed') return ['reopen', 'agenda.reopen']
  if (line.status === 'active') return isCurrent ? ['close', 'agenda.close'] : ['start', 'agenda.back']
  return ['start', 'agenda.start']
}

function standing(line: ActivityLine, isCurrent: boolean): Key {
  if (line.status === 'active') return isCurrent ? 'agenda.status.now' : 'agenda.status.aside'
  if (line.status === 'closed') return 'agenda.status.closed'
  return line.status === 'published' ? 'agenda.status.published' : 'agenda.status.draft'
}
