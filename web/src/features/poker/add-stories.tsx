import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Duplicates } from '@/api/import-stories'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { useSettled } from '@/ui/use-settled'
import { ImportPreview } from './import-preview'
import type { Poker } from './use-poker'
import styles from './story-dialogs.module.css'

const template = 'ref,title,description,url,type,priority,estimate\nHBR-412,Split a shipment,,,Story,High,\n'

/** Adds stories from pasted lines or a file; what would become of every row is shown before anything happens. */
export function AddStories({ poker, onClose }: { poker: Poker; onClose: () => void }) {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState('')
  const [file, setFile] = useState<File>()
  const [duplicates, setDuplicates] = useState<Duplicates>('skip')
  const settled = useSettled(text, 300)
  const content = file ?? settled
  const isEmpty = !file && !settled.trim()
  const preview = useQuery({
    queryKey: ['import', poker.view.round, file?.name, file?.lastModified, settled, duplicates],
    queryFn: ({ signal }) => poker.bring(content, duplicates, true, signal),
    enabled: !isEmpty,
    retry: false,
  })
  const add = useMutation({
    mutationFn: () => poker.bring(file ?? text, duplicates, false),
    onSuccess: onClose,
  })
  const found = isEmpty ? undefined : preview.data
  const changes = (found?.created ?? 0) + (found?.updated ?? 0)
  const submit = () => {
    if (changes > 0 && !add.isPending) add.mutate()
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
          rows={6}
          value={text}
          disabled={file !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
          }}
        />
        <p id={`${id}-note`} className={styles['note']}>
          {say('stories.paste-note')}{' '}
          <a download="stories.csv" href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`}>
            {say('stories.template')}
          </a>
        </p>
        <label className={styles['file']}>
          {say('stories.file')}
          <input
            type="file"
            accept=".txt,.csv,.tsv,.json,text/plain,text/csv,application/json"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </label>
        {found && <ImportPreview found={found} duplicates={duplicates} onDuplicates={setDuplicates} />}
        <Refused problem={add.error ?? (isEmpty ? null : preview.error)} />
        <Button tone="primary" size="large" type="submit" disabled={changes === 0 || add.isPending}>
          {found && found.updated > 0
            ? say('stories.change-count', { n: found.created, m: found.updated })
            : say('stories.add-count', { n: changes })}
        </Button>
      </form>
    </Dialog>
  )
}

/** Why the file is no use, and where in it; what was typed stays. */
function Refused({ problem }: { problem: unknown }) {
  const say = useSay()
  if (!(problem instanceof Problem)) return null
  return (
    <p className={styles['problem']} role="alert">
      {problemWords(problem, say).title}
      {problem.details.map(({ field, message }) => ` (${field} ${message})`)}
    </p>
  )
}
