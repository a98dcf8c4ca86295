import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { letterOf } from '@/survey/shape'
import type { Quiz } from './use-quiz'
import frame from '@/survey/survey.module.css'

/** Says in words what became of the own answer; the same place in every state. */
export function Kept({ quiz }: { quiz: Quiz }) {
  const say = useSay()
  const { own, view, said } = quiz
  const isTold = own.state === 'late' || own.state === 'refused'
  // The buzzer says it itself.
  if (view.question?.kind === 'buzzer' && !isTold) return null
  const words = () => {
    switch (own.state) {
      case 'none':
        return { title: say(view.question?.kind === 'numeric' ? 'quiz.type' : 'quiz.tap'), text: '' }
      case 'sending':
        return { title: say('survey.sending'), text: '' }
      case 'kept':
        return { title: say('survey.kept'), text: say('receipt.kept.text') }
      case 'saved':
        return {
          title: say('quiz.kept', { what: whatIsSaid(quiz) }),
          text: say(view.allow_change ? 'quiz.kept.change' : 'survey.saved.stays'),
        }
      case 'late':
        return { title: say('survey.late'), text: say('receipt.late.text') }
      case 'refused':
        return own.problem ? problemWords(own.problem, say) : { title: '', text: '' }
    }
  }
  const { title, text } = words()
  return (
    <div className={frame['receipt']} data-state={own.state} role="status">
      <Icon name={said.isSaid ? 'lock' : own.state === 'none' ? 'hand' : 'warn'} size={20} />
      <p>
        <b>{title}</b> <span>{text}</span>
      </p>
      {isTold && (
        <Button size="small" onClick={quiz.dismiss}>
          {say('receipt.understood')}
        </Button>
      )}
    </div>
  )
}

function whatIsSaid({ view, said }: Quiz): string {
  const options = view.question?.options ?? []
  const letters = options.flatMap((one, place) => (said.options.includes(one.id) ? [letterOf(place)] : []))
  if (letters.length > 0) return letters.join(', ')
  return said.value === undefined ? '–' : String(said.value)
}
