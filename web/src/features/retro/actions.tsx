import { useState } from 'react'
import { randomId } from '@/api/random-key'
import type { Action, Me, SessionState } from '@/api/types'
import { Tool } from '@/board/stack-tools'
import type { Board } from '@/board/use-board'
import { useSay } from '@/i18n/words'
import { ActionForm, type ActionWords } from './action-form'
import { ownedBy, ownerOf } from './owner'
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
  const [changing, setChanging] = useState<string>()
  const mayAdd = !board.face.closed && !board.isPaused && (me.permissions.can_vote || board.isLeading)
  const add = ({ text, owner, due }: ActionWords) =>
    board.send({
      type: 'add_action',
      id: randomId(),
      text,
      ...(owner && ownedBy(owner, state)),
      ...(due && { due }),
    })
  return (
    <aside className={styles['actions']} aria-label={say('retro.actions')}>
      <h2>{say('retro.actions')}</h2>
      {actions.length === 0 && <p className={styles['hint']}>{say('retro.actions.none')}</p>}
      <ul>
        {actions.map((action) => (
          <ActionLine
            key={action.id}
            board={board}
            action={action}
            state={state}
            isChanging={action.id === changing}
            onChange={(is) => setChanging(is ? action.id : undefined)}
          />
        ))}
      </ul>
      {more > 0 && <p className={styles['hint']}>{say('board.more', { n: more })}</p>}
      {mayAdd && changing === undefined && <ActionForm state={state} onDone={add} />}
    </aside>
  )
}

interface ActionLineProps {
  board: Board
  action: Action
  state: SessionState
  isChanging: boolean
  onChange: (isChanging: boolean) => void
}

function ActionLine({ board, action, state, isChanging, onChange }: ActionLineProps) {
  const say = useSay()
  const owner = ownerOf(action, state)
  if (isChanging) {
    const done = ({ text, owner: name, due }: ActionWords) => {
      onChange(false)
      board.send({
        type: 'edit_action',
        id: action.id,
        text,
        due,
        ...(name !== (owner ?? '') && ownedBy(name, state)),
      })
    }
    return (
      <li>
        <ActionForm
          state={state}
          first={{ text: action.text, owner: owner ?? '', due: action.due ?? '' }}
          onDone={done}
          onCancel={() => onChange(false)}
        />
      </li>
    )
  }
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
      {board.isLeading && <ActionTools board={board} action={action} onChange={() => onChange(true)} />}
    </li>
  )
}

function ActionTools({ board, action, onChange }: { board: Board; action: Action; onChange: () => void }) {
  const say = useSay()
  const turn = (outcome: Action['status'], icon: 'check' | 'x' | 'undo', name: string) => (
    <Tool
      icon={icon}
      name={name}
      about={action.text}
      onClick={() => board.send({ type: 'close_action', id: action.id, outcome })}
    />
  )
  return (
    <span className={styles['tools']}>
      <Tool icon="note" name={say('board.edit.act')} about={action.text} onClick={onChange} />
      {action.status === 'open' ? (
        <>
          {turn('done', 'check', say('retro.action.done.act'))}
          {turn('dropped', 'x', say('retro.action.drop'))}
        </>
      ) : (
        turn('open', 'undo', say('retro.action.reopen'))
      )}
    </span>
  )
}
