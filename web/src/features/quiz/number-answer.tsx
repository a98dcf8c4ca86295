import { useState, type FormEvent } from 'react'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { Quiz } from './use-quiz'
import styles from './quiz.module.css'

/** A number to type and send; sent again it takes the place of the first. */
export function NumberAnswer({ quiz }: { quiz: Quiz }) {
  const say = useSay()
  const [typed, setTyped] = useState(quiz.said.value === undefined ? '' : String(quiz.said.value))
  const value = Number(typed.trim().replace(',', '.'))
  const isNumber = typed.trim() !== '' && Number.isFinite(value)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isNumber) quiz.guess(value)
  }
  const { unit } = quiz.view.question ?? {}
  return (
    <form className={styles['number']} onSubmit={send}>
      <Field
        label={unit ? say('quiz.number.in', { unit }) : say('quiz.number')}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        disabled={!quiz.canAnswer}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" tone="primary" size="large" disabled={!quiz.canAnswer || !isNumber}>
        {say('quiz.send')}
      </Button>
    </form>
  )
}
