import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getActivity } from '@/api/agenda'
import type { QuizView } from '@/api/types'
import { letterOf } from '@/survey/shape'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import styles from './lead.module.css'

interface PeekProps {
  sessionId: string
  activityId: string
  view: QuizView
}

interface Prepared {
  readonly options?: readonly { readonly text: string; readonly is_correct?: boolean }[]
  readonly numeric?: { readonly target: number; readonly unit?: string }
}

/** What is right, for whoever leads and asks for it: it is in nobody's view before the solution. */
export function Peek({ sessionId, activityId, view }: PeekProps) {
  const say = useSay()
  const [asked, setAsked] = useState<number>()
  const activity = useQuery({
    queryKey: ['prepared', activityId],
    queryFn: ({ signal }) => getActivity(sessionId, activityId, signal),
    enabled: asked !== undefined,
  })
  if ((view.stage !== 'open' && view.stage !== 'closed') || view.question?.kind === 'buzzer') return null
  const config = activity.data?.config as { questions?: readonly Prepared[] } | undefined
  const question = config?.questions?.[(view.number ?? 0) - 1]
  if (asked !== view.round || !question)
    return (
      <Button tone="ghost" icon="eye" onClick={() => setAsked(view.round)}>
        {say('quiz.peek')}
      </Button>
    )
  return <p className={styles['peek']}>{say('quiz.was-right', { what: rightIn(question) })}</p>
}

function rightIn({ options = [], numeric }: Prepared): string {
  if (numeric) return `${numeric.target} ${numeric.unit ?? ''}`.trim()
  return options
    .flatMap((one, place) => (one.is_correct ? [`${letterOf(place)} ${one.text}`] : []))
    .join(', ')
}
