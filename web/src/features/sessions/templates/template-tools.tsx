import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { removeTemplate, renameTemplate } from '@/api/templates'
import type { TemplateOverview } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import styles from './template-list.module.css'

interface TemplateToolsProps {
  template: TemplateOverview
  onChanged: () => void
}

/** Another name for a template, or its end; the latter is asked for twice. */
export function TemplateTools({ template, onChanged }: TemplateToolsProps) {
  const say = useSay()
  const { name } = template
  const [doing, setDoing] = useState<'rename' | 'remove'>()
  const [typed, setTyped] = useState(name)
  const deed = useMutation({
    mutationFn: (todo: () => Promise<void>) => todo(),
    onSettled: onChanged,
  })
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim()) deed.mutate(() => renameTemplate(template, typed.trim()))
  }
  const toggle = (word: 'rename' | 'remove') => setDoing(doing === word ? undefined : word)
  return (
    <>
      <span className={styles['tools']}>
        <Button
          size="small"
          tone="ghost"
          aria-label={say('template.rename', { name })}
          title={say('template.rename', { name })}
          aria-expanded={doing === 'rename'}
          onClick={() => toggle('rename')}
        >
          <Icon name="note" size={16} />
        </Button>
        <Button
          size="small"
          tone="ghost"
          aria-label={say('template.remove', { name })}
          title={say('template.remove', { name })}
          aria-expanded={doing === 'remove'}
          onClick={() => toggle('remove')}
        >
          <Icon name="x" size={16} />
        </Button>
        {doing === 'remove' && (
          <Button
            size="small"
            tone="danger"
            disabled={deed.isPending}
            onClick={() => deed.mutate(() => removeTemplate(template.id))}
          >
            {say('template.remove.sure')}
          </Button>
        )}
      </span>
      {doing === 'rename' && (
        <form className={styles['tools']} onSubmit={rename}>
          <Field
            label={say('template.name')}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button size="small" type="submit" disabled={deed.isPending}>
            {say('template.save')}
          </Button>
        </form>
      )}
      {deed.error instanceof Problem && <p role="alert">{problemWords(deed.error, say).title}</p>}
    </>
  )
}
