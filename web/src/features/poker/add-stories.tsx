import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Problem } from '@/api/problem'
import { randomId } from '@/api/random-key'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { parcels, readStories } from './story-text'
import type { Poker } from './use-poker'
import styles from './story-dialogs.module.css'

/** Adds stories from pasted lines, or from a table such as a tracker exports. */
export function AddStories({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState('')
  const found = readStories(text)
  const add = useMutation({
    mutationFn: async () => {
      const stories = found.map((story) => ({ ...story, id: randomId() }))
      for (const parcel of parcels(stories)) await poker.send({ type: 'add_stories', stories: parcel })
    },
    onSuccess: onClose,
  })
  const submit = () => {
    if (found.length > 0 && !add.isPending) add.mutate()
  }
  return (
    <Dialog title={say('stories.add-title')} closeLabel={say('close')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <label htmlFor={id}>{say('stories.paste')}</label>
        <textarea
          id={id}
          data-safe
          rows={8}
          value={text}
          aria-describedby={`${id}-note`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
          }}
        />
        <p id={`${id}-note`} className={styles['note']}>
          {say('stories.paste-note')}
        </p>
        <label className={styles['file']}>
          {say('stories.file')}
          <input
            type="file"
            accept=".txt,.csv,.tsv,text/plain,text/csv"
            onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
          />
        </label>
        {add.error instanceof Problem && (
          <p className={styles['problem']} role="alert">
            {problemWords(add.error, say).title}
          </p>
        )}
        <Button tone="primary" size="large" type="submit" disabled={found.length === 0 || add.isPending}>
          {say('stories.add-count', { n: found.length })}
        </Button>
      </form>
    </Dialog>
  )
}
