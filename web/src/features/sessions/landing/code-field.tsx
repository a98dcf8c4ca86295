import type { Ref } from 'react'
import type { SessionSummary } from '@/api/types'
import { useSay } from '@/i18n/words'
import { problemWords } from '@/i18n/problem-words'
import { Problem } from '@/api/problem'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { spaced, type TypedCode } from '../join-code'
import styles from './join.module.css'

interface CodeFieldProps {
  ref: Ref<HTMLInputElement>
  isMissing: boolean
  typed: TypedCode
  found: SessionSummary | undefined
  problem: unknown
  onType: (text: string) => void
}

/** The code, three and three, with its answer in place as soon as six characters stand there. */
export function CodeField({ ref, isMissing, typed, found, problem, onType }: CodeFieldProps) {
  const say = useSay()
  return (
    <Field
      ref={ref}
      label={say('join.code')}
      className={`${styles['code']} num`}
      value={spaced(typed.code)}
      placeholder="KT7 4MQ"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      onChange={(event) => onType(event.target.value)}
      problem={refusal(typed, found, problem, say) ?? (isMissing ? say('join.missing') : undefined)}
      note={
        found?.can_join && (
          <span className={styles['found']}>
            <Icon name="check" weight={2.2} />
            {say('join.found', {
              name: found.name,
              taken: found.seats_taken,
              max: found.max_participants,
            })}
          </span>
        )
      }
    />
  )
}

function refusal(
  typed: TypedCode,
  found: SessionSummary | undefined,
  problem: unknown,
  say: ReturnType<typeof useSay>,
) {
  if (typed.stranger) return say('join.stranger', { letter: typed.stranger })
  if (found && !found.can_join) return refusalWords(found, say)
  if (problem instanceof Problem) return problemWords(problem, say).title
  return undefined
}

export function refusalWords(session: SessionSummary, say: ReturnType<typeof useSay>): string {
  return problemWords({ code: session.refusal ?? 'SESSION_FULL', message: session.refusal ?? '' }, say).title
}
