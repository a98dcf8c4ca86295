import { Problem } from '@/api/problem'
import type { SurveyFace } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { useKeys } from '@/ui/use-keys'
import type { Lead } from './use-survey'
import styles from './survey.module.css'

interface StepsProps {
  survey: Lead
  face: SurveyFace
  status: string
}

/** What whoever leads does next, as one button, and the few other things beside it; once it is shown the next step is another question. */
export function Steps({ survey, face, status }: StepsProps) {
  const say = useSay()
  const next = nextStep(survey, face, status)
  const mayShow = face.stage === 'open' || face.stage === 'closed'
  const toggle = () => (face.shown ? survey.hide() : survey.show(true))
  useKeys(
    { ...(next && { space: next.act }), v: toggle, ...(face.stage !== 'open' && { r: survey.again }) },
    { once: true },
  )
  return (
    <section className={styles['steps']} aria-label={say('control.panel')}>
      {next && (
        <Button tone="live" size="large" shortcut="Space" wide disabled={survey.isBusy} onClick={next.act}>
          {say(next.label)}
        </Button>
      )}
      <div>
        {face.stage !== 'waiting' && (
          <Button icon="eye" shortcut="V" disabled={survey.isBusy} onClick={toggle}>
            {say(face.shown ? 'survey.hide' : 'survey.show')}
          </Button>
        )}
        {!mayShow && face.stage === 'shown' && (
          <Button icon="undo" shortcut="R" disabled={survey.isBusy} onClick={survey.again}>
            {say('survey.again')}
          </Button>
        )}
      </div>
      {face.held && (
        <p className={styles['held']}>{say(`survey.held.${face.held}`, { n: face.terms.quorum })}</p>
      )}
      {survey.problem instanceof Problem && <p role="alert">{problemWords(survey.problem, say).title}</p>}
    </section>
  )
}

function nextStep(survey: Lead, face: SurveyFace, status: string) {
  if (status === 'draft' || status === 'published')
    return { label: 'survey.open.act', act: survey.start } as const
  if (face.stage === 'open') return { label: 'survey.close', act: survey.close } as const
  if (face.stage === 'closed') return { label: 'survey.show', act: () => survey.show(true) } as const
  return undefined
}
