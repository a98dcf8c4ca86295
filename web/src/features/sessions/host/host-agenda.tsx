import type { KeyboardEvent, ReactNode } from 'react'
import type { ActivityLine } from '@/api/types'
import { Problem } from '@/api/problem'
import type { Key } from '@/i18n/en'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import type { Agenda } from '../agenda/use-agenda'
import { goesBeside } from './agenda-order'
import styles from './host-agenda.module.css'

interface HostAgendaProps {
  agenda: Agenda
  looksAt: string | undefined
  onLook: (id: string) => void
  onAdd: () => void
  onInsert: () => void
  onKeep: () => void
  /** Whether it goes on by itself. */
  pace: ReactNode
}

/** Everything planned, in order; the line that is looked at offers what can be done with it. */
export function HostAgenda({ agenda, looksAt, onLook, onAdd, onInsert, onKeep, pace }: HostAgendaProps) {
  const say = useSay()
  return (
    <nav className={styles['agenda']} aria-label={say('agenda.title')}>
      <header>
        <h2>{say('agenda.title')}</h2>
        <Button size="small" tone="ghost" icon="plus" shortcut="S" onClick={onAdd}>
          {say('agenda.add')}
        </Button>
      </header>
      {agenda.lines.length === 0 && <p className={styles['hint']}>{say('host.empty')}</p>}
      <ol>
        {agenda.lines.map((line, place) => (
          <li key={line.id} data-status={line.status} data-current={agenda.isCurrent(line) || undefined}>
            <Line
              agenda={agenda}
              line={line}
              isChosen={line.id === looksAt}
              onLook={() => onLook(line.id)}
              onMove={(by) => {
                const goal = place + by
                if (goal >= 0 && goal < agenda.lines.length) agenda.move(line, by)
              }}
            />
          </li>
        ))}
      </ol>
      {agenda.lines.length > 1 && <p className={styles['hint']}>{say('host.reorder')}</p>}
      <footer>
        <Button size="small" tone="ghost" icon="queue" onClick={onInsert}>
          {say('template.insert')}
        </Button>
        {agenda.lines.length > 0 && (
          <Button size="small" tone="ghost" icon="copy" onClick={onKeep}>
            {say('template.keep')}
          </Button>
        )}
      </footer>
      {agenda.lines.length > 1 && pace}
      {agenda.taken && (
        <p className={styles['hint']} role="status">
          {say('agenda.removed', { title: agenda.taken.title })}{' '}
          <Button size="small" icon="undo" onClick={agenda.undo}>
            {say('agenda.undo')}
          </Button>
        </p>
      )}
      {agenda.error instanceof Problem && <p role="alert">{problemWords(agenda.error, say).title}</p>}
    </nav>
  )
}

interface LineProps {
  agenda: Agenda
  line: ActivityLine
  isChosen: boolean
  onLook: () => void
  onMove: (by: -1 | 1) => void
}

function Line({ agenda, line, isChosen, onLook, onMove }: LineProps) {
  const say = useSay()
  const isCurrent = agenda.isCurrent(line)
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <>
      <button
        type="button"
        className={styles['line']}
        aria-current={isCurrent ? 'step' : undefined}
        aria-pressed={isChosen}
        onClick={onLook}
        onKeyDown={onKey}
      >
        <span className={styles['mark']}>
          <Icon name={line.status === 'closed' ? 'check' : isCurrent ? 'play' : 'queue'} size={16} />
        </span>
        <span>
          <b>{line.title}</b>
          <small>
            {say(`agenda.kind.${line.type}` as Key)} · {say(standing(line, isCurrent))}
          </small>
        </span>
      </button>
      {isChosen && <Tools agenda={agenda} line={line} isCurrent={isCurrent} onMove={onMove} />}
    </>
  )
}

function Tools({
  agenda,
  line,
  isCurrent,
  onMove,
}: Omit<LineProps, 'isChosen' | 'onLook'> & { isCurrent: boolean }) {
  const say = useSay()
  const begins = !isCurrent && line.status !== 'closed' && !goesBeside(line)
  return (
    <div className={styles['tools']}>
      {begins && (
        <Button
          size="small"
          tone="primary"
          disabled={agenda.isBusy}
          onClick={() => agenda.turn(line, 'start')}
        >
          {say(line.status === 'active' ? 'agenda.back' : 'agenda.start')}
        </Button>
      )}
      {line.status === 'draft' && (
        <Tool
          icon="eye"
          label={say('agenda.publish', { title: line.title })}
          onClick={() => agenda.turn(line, 'publish')}
        />
      )}
      {line.status === 'closed' && (
        <Tool
          icon="undo"
          label={say('agenda.act', { act: say('agenda.reopen'), title: line.title })}
          onClick={() => agenda.turn(line, 'reopen')}
        />
      )}
      <Tool icon="up" label={say('agenda.up', { title: line.title })} onClick={() => onMove(-1)} />
      <Tool icon="down" label={say('agenda.down', { title: line.title })} onClick={() => onMove(1)} />
      <Tool
        icon="copy"
        label={say('agenda.copy', { title: line.title })}
        onClick={() => agenda.turn(line, 'duplicate')}
      />
      {line.status !== 'active' && (
        <Tool
          icon="x"
          label={say('agenda.remove', { title: line.title })}
          onClick={() => agenda.takeOff(line)}
        />
      )}
    </div>
  )
}

interface ToolProps {
  icon: 'eye' | 'undo' | 'up' | 'down' | 'copy' | 'x'
  label: string
  onClick: () => void
}

function Tool({ icon, label, onClick }: ToolProps) {
  return (
    <Button size="small" tone="ghost" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={16} />
    </Button>
  )
}

function standing(line: ActivityLine, isCurrent: boolean): Key {
  if (goesBeside(line)) return 'agenda.status.beside'
  if (line.status === 'active') return isCurrent ? 'agenda.status.now' : 'agenda.status.aside'
  if (line.status === 'closed') return 'agenda.status.closed'
  return line.status === 'published' ? 'agenda.status.published' : 'agenda.status.draft'
}
