import { useState } from 'react'
import type { ShownQuestion } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Field } from '@/ui/field'
import type { Qa } from './use-qa'
import styles from './qa.module.css'

/** One question: how many want to know, and what whoever leads can do with it. */
export function QuestionLine({ qa, question }: { qa: Qa; question: ShownQuestion }) {
  const say = useSay()
  const isOn = qa.votes.on(question.id, question.number) > 0
  const isOpen = question.state === 'live' || question.state === 'answering'
  return (
    <li className={styles['question']} data-state={question.state}>
      <button
        type="button"
        className={styles['vote']}
        aria-pressed={isOn}
        aria-label={say('qa.vote', { text: question.text, n: question.votes })}
        disabled={!qa.mayVote || !isOpen || qa.isMine(question.id)}
        onClick={() => qa.votes.put(question.id, isOn ? 0 : 1)}
      >
        <Icon name="up" />
        <span className="num">{question.votes}</span>
      </button>
      <div>
        <p>{question.text}</p>
        <small>
          {[
            qa.nameOf(question.author),
            question.pinned && say('qa.pinned'),
            question.state !== 'live' && say(`qa.state.${question.state}`),
            question.reason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {question.answer && <p className={styles['answer']}>{question.answer}</p>}
        {qa.isLeading && !qa.view.closed && <LeadTools qa={qa} question={question} />}
      </div>
    </li>
  )
}

function LeadTools({ qa, question }: { qa: Qa; question: ShownQuestion }) {
  const say = useSay()
  const [asks, setAsks] = useState<'answer' | 'dismiss'>()
  const [text, setText] = useState('')
  const { id, state } = question
  if (asks) {
    const done = () => {
      const typed = text.trim()
      qa.send(
        asks === 'answer'
          ? { type: 'answer', id, ...(typed && { text: typed }) }
          : { type: 'dismiss', id, ...(typed && { reason: typed }) },
      )
      setAsks(undefined)
      setText('')
    }
    return (
      <form
        className={styles['tools']}
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <Field
          autoFocus
          label={say(asks === 'answer' ? 'qa.answer.text' : 'qa.reason')}
          value={text}
          maxLength={asks === 'answer' ? 1000 : 200}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" tone="primary" size="small">
          {say(asks === 'answer' ? 'qa.answer' : 'qa.dismiss')}
        </Button>
        <Button size="small" tone="ghost" onClick={() => setAsks(undefined)}>
          {say('cancel')}
        </Button>
      </form>
    )
  }
  const act = (label: string, todo: () => void, isMain = false) => (
    <Button size="small" tone={isMain ? 'primary' : 'ghost'} disabled={qa.isBusy} onClick={todo}>
      {label}
    </Button>
  )
  return (
    <p className={styles['tools']}>
      {state === 'pending' && act(say('qa.approve'), () => qa.send({ type: 'approve', id }), true)}
      {state === 'dismissed' && act(say('qa.restore'), () => qa.send({ type: 'restore', id }))}
      {state === 'live' && act(say('qa.highlight'), () => qa.send({ type: 'highlight', id }))}
      {state === 'answering' && act(say('qa.highlight.stop'), () => qa.send({ type: 'highlight' }))}
      {(state === 'live' || state === 'answering') &&
        act(say('qa.answer'), () => setAsks('answer'), state === 'answering')}
      {state === 'live' &&
        act(say(question.pinned ? 'qa.unpin' : 'qa.pin'), () =>
          qa.send({ type: 'pin', id, on: !question.pinned }),
        )}
      {(state === 'pending' || state === 'live') && act(say('qa.dismiss'), () => setAsks('dismiss'))}
    </p>
  )
}
