import { useState, type FormEvent } from 'react'
import { randomId } from '@/api/random-key'
import type { Action, Me, SessionState } from '@/api/types'
import type { Board } from '@/board/use-board'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import styles from './retro.module.css'

interface ActionsProps {
  board: Board
  state: SessionState
  me: Me
}

/** What was agreed: who does what until when. */
export function Actions({ board, state, me }: ActionsProps) {
  const say = useSay()
  const { actions, more_actions: more } = board.face
  const mayAdd = !board.face.closed && !board.isPaused && (me.permissions.can_vote || board.isLeading)
  return (
    <aside className={styles['actions']} aria-label={say('retro.actions')}>
      <h2>{say('retro.actions')}</h2>
      {actions.length === 0 && <p className={styles['hint']}>{say('retro.actions.none')}</p>}
      <ul>
        {actions.map((action) => (
          <ActionLine key={action.id} board={board} action={action} state={state} />
        ))}
      </ul>
      {more > 0 && <p className={styles['hint']}>{say('board.more', { n: more })}</p>}
      {mayAdd && <NewAction board={board} state={state} />}
    </aside>
  )
}

function ActionLine({ board, action, state }: { board: Board; action: Action; state: SessionState }) {
  const say = useSay()
  const owner = action.owner_id === undefined ? action.owner : state.participants[action.owner_id]?.name
  const turn = (outcome: Action['status'], icon: 'check' | 'x' | 'undo', label: string) => (
    <Button
      size="small"
      tone="ghost"
      aria-label={`${label}: ${action.text}`}
      title={label}
      onClick={() => board.send({ type: 'close_action', id: action.id, outcome })}
    >
      <Icon name={icon} />
    </Button>
  )
  return (
    <li data-status={action.status}>
      <p>{action.text}</p>
      <small>
        {[
          owner ?? say('retro.action.nobody'),
          action.due,
          action.status !== 'open' && say(`retro.action.${action.status}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {board.isLeading && (
        <span className={styles['tools']}>
          {action.status === 'open' ? (
            <>
              {turn('done', 'check', say('retro.action.done.act'))}
              {turn('dropped', 'x', say('retro.action.drop'))}
            </>
          ) : (
            turn('open', 'undo', say('retro.action.reopen'))
          )}
        </span>
      )}
    </li>
  )
}

function NewAction({ board, state }: { board: Board; state: SessionState }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    board.send({
      type: 'add_action',
      id: randomId(),
      text: text.trim(),
      ...(owner && { owner_id: owner }),
      ...(due.trim() && { due: due.trim() }),
    })
    setText('')
    setDue('')
  }
  return (
    <form onSubmit={add}>
      <Field
        label={say('retro.action')}
        value={text}
        maxLength={300}
        onChange={(event) => setText(event.target.value)}
      />
      <label>
        {say('retro.owner')}
        <select value={owner} onChange={(event) => setOwner(event.target.value)}>
          <option value="">{say('retro.action.nobody')}</option>
          {Object.values(state.participants).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={say('retro.due')}
        placeholder={say('retro.due.example')}
        value={due}
        maxLength={60}
        onChange={(event) => setDue(event.target.value)}
      />
      <Button type="submit" tone="primary" icon="plus" disabled={!text.trim()}>
        {say('board.add')}
      </Button>
    </form>
  )
}
