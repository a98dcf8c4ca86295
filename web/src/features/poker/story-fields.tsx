import { useId } from 'react'
import type { Story } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Field } from '@/ui/field'
import styles from './story-dialogs.module.css'

/** What was typed so far; what is absent was not touched. */
export type StoryWords = Partial<Record<'description' | 'url' | 'type' | 'priority', string>>

interface StoryFieldsProps {
  known: Story['details'] | undefined
  words: StoryWords
  onWords: (words: StoryWords) => void
}

/** More of a story than its name, folded away as long as nobody wants it. */
export function StoryFields({ known, words, onWords }: StoryFieldsProps) {
  const say = useSay()
  const id = useId()
  const value = (name: keyof StoryWords) => words[name] ?? known?.[name] ?? ''
  const line = (name: 'url' | 'type' | 'priority', longest: number) => (
    <Field
      label={say(`stories.${name}`)}
      value={value(name)}
      maxLength={longest}
      onChange={(event) => onWords({ ...words, [name]: event.target.value })}
    />
  )
  return (
    <details className={styles['more']}>
      <summary>{say('stories.details')}</summary>
      <label htmlFor={id}>{say('stories.description')}</label>
      <textarea
        id={id}
        rows={6}
        maxLength={10_000}
        value={value('description')}
        onChange={(event) => onWords({ ...words, description: event.target.value })}
      />
      {line('url', 2_000)}
      {line('type', 60)}
      {line('priority', 60)}
    </details>
  )
}

/** Only what is another text than before, in the words of the command. */
export function changed(words: StoryWords, known: Story['details'] | undefined) {
  const anew = (name: keyof StoryWords) => {
    const typed = words[name]?.trim()
    return typed === (known?.[name] ?? '') ? undefined : typed
  }
  const [description, url, type, priority] = [
    anew('description'),
    anew('url'),
    anew('type'),
    anew('priority'),
  ]
  return {
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(type !== undefined && { story_type: type }),
    ...(priority !== undefined && { priority }),
  }
}
