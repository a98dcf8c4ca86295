import { useState } from 'react'
import { DotsReceipt } from '@/board/budget'
import { ProblemLine } from '@/board/problem-line'
import { isAmiss } from '@/board/use-dots'
import { WriteBox } from '@/board/write-box'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Icon } from '@/ui/icon'
import { OwnQuestions } from './own-questions'
import { QuestionLine } from './question-line'
import { useQa, type Qa, type QaProps } from './use-qa'
import styles from './qa.module.css'

interface QaPanelProps extends QaProps {
  title: string
}

/** The way to questions from whatever else is on the page, and the questions themselves. */
export function QaPanel({ title, ...props }: QaPanelProps) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  // Here and not in the dialog: what was asked or voted goes on its way while that is closed.
  const qa = useQa({ ...props, isOpen })
  const { view } = props
  const waiting = props.me.permissions.is_facilitator ? view.waiting : 0
  return (
    <>
      <Button size="small" icon="hand" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {title}
        <span className={`${styles['badge']} num`} data-waits={waiting > 0 || undefined}>
          {waiting > 0 ? say('qa.waiting', { n: waiting }) : view.live}
        </span>
      </Button>
      {isOpen && (
        <Dialog title={title} closeLabel={say('close')} onClose={() => setOpen(false)}>
          <Questions qa={qa} />
        </Dialog>
      )}
    </>
  )
}

function Questions({ qa }: { qa: Qa }) {
  const say = useSay()
  const { view } = qa
  return (
    <div className={styles['qa']}>
      {view.terms.topic && <p className={styles['topic']}>{view.terms.topic}</p>}
      {qa.mayAsk && <Asking qa={qa} />}
      {view.stage === 'closed' && <p className={styles['note']}>{say('qa.closed')}</p>}
      <OwnQuestions qa={qa} />
      <ProblemLine problem={qa.problem} />
      {(isAmiss(qa.votes) || qa.votes.fate === 'kept' || qa.votes.fate === 'paused') && (
        <DotsReceipt dots={qa.votes} />
      )}
      <ol className={styles['list']} aria-label={say('qa.all')}>
        {qa.questions.map((question) => (
          <QuestionLine key={question.id} qa={qa} question={question} />
        ))}
      </ol>
      {qa.questions.length === 0 && <p className={styles['note']}>{say('qa.none')}</p>}
      {view.dismissed > 0 && <p className={styles['note']}>{say('qa.dismissed', { n: view.dismissed })}</p>}
      {qa.isLeading && (
        <p className={styles['lead']}>
          <Button
            icon={view.stage === 'open' ? 'lock' : 'play'}
            disabled={qa.isBusy || view.closed}
            onClick={() => qa.send({ type: view.stage === 'open' ? 'close' : 'open' })}
          >
            {say(view.stage === 'open' ? 'qa.gate.close' : 'qa.gate.open')}
          </Button>
          <Button tone="ghost" disabled={qa.isBusy || view.closed} onClick={qa.finish}>
            {say('qa.finish')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Asking({ qa }: { qa: Qa }) {
  const say = useSay()
  const [isNamed, setNamed] = useState(false)
  const { terms } = qa.view
  return (
    <>
      <WriteBox
        label={say('qa.ask')}
        longest={terms.max_chars}
        isFull={qa.isFull}
        onAdd={(text) => qa.asking.ask(text, isNamed)}
      />
      <p className={styles['contract']}>
        <Icon name={terms.author === 'named' ? 'eye' : 'lock'} size={16} />
        <span>{say(`qa.contract.${terms.author}`)}</span>
      </p>
      {terms.author === 'optional' && (
        <label className={styles['switch']}>
          <input type="checkbox" checked={isNamed} onChange={(event) => setNamed(event.target.checked)} />
          {say('qa.named')}
        </label>
      )}
    </>
  )
}
