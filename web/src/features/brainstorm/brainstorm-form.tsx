import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { ProblemLine } from '@/board/problem-line'
import { AnonymityField, NumberField, SwitchField, type Anonymity } from '@/board/setup-fields'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import styles from '@/board/setup.module.css'

interface BrainstormFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

/** A brainstorm to be: what is asked for, how many ideas and dots, and who sees what when. */
export function BrainstormForm({ error, isBusy, onSave }: BrainstormFormProps) {
  const say = useSay()
  const [prompt, setPrompt] = useState('')
  const [ideas, setIdeas] = useState(5)
  const [dots, setDots] = useState(3)
  const [most, setMost] = useState(1)
  const [isVisible, setVisible] = useState(false)
  const [isApproved, setApproved] = useState(false)
  const [anonymity, setAnonymity] = useState<Anonymity>('anonymous')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!prompt.trim()) return
    onSave(prompt.trim().slice(0, 200), {
      prompt: prompt.trim(),
      max_ideas: ideas,
      dots_per_person: dots,
      max_dots_per_idea: Math.min(most, dots),
      visible_while_writing: isVisible,
      moderation: isApproved ? 'approve' : 'off',
      anonymity,
    })
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={say('brainstorm.prompt')}
        value={prompt}
        maxLength={300}
        required
        problem={error instanceof Problem ? error.about('prompt') : undefined}
        onChange={(event) => setPrompt(event.target.value)}
      />
      <NumberField label={say('brainstorm.ideas')} value={ideas} least={1} most={20} onChange={setIdeas} />
      <NumberField label={say('board.dots.each')} value={dots} least={1} most={20} onChange={setDots} />
      <NumberField label={say('board.dots.most')} value={most} least={1} most={dots} onChange={setMost} />
      <SwitchField label={say('board.visible')} value={isVisible} onChange={setVisible} />
      <SwitchField label={say('board.approve')} value={isApproved} onChange={setApproved} />
      <AnonymityField value={anonymity} onChange={setAnonymity} />
      <ProblemLine problem={error} />
      <Button type="submit" tone="primary" disabled={isBusy || !prompt.trim()}>
        {say('survey.save')}
      </Button>
    </form>
  )
}
