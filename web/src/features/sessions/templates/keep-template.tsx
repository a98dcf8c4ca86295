import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { keepAgenda } from '@/api/templates'
import { Problem } from '@/api/problem'
import type { SessionState } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import { templatesKey, useTemplates } from './template-list'
import styles from './template-list.module.css'

interface KeepTemplateProps {
  session: SessionState['session']
  onClose: () => void
}

/** Keeps the agenda of this session for the next one, for oneself or for the team. */
export function KeepTemplate({ session, onClose }: KeepTemplateProps) {
  const say = useSay()
  const { data } = useTemplates()
  return (
    <Dialog title={say('template.keep')} closeLabel={say('close')} onClose={onClose}>
      {data && !data.mayKeep && <p>{say('template.sign-in')}</p>}
      {data?.mayKeep && (
        <KeepForm
          session={session}
          team={data.mayKeepFor.find((id) => id === session.team_id)}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}

function KeepForm({ session, team, onClose }: KeepTemplateProps & { team: string | undefined }) {
  const say = useSay()
  const known = useQueryClient()
  const select = useId()
  const [name, setName] = useState(session.name)
  const [description, setDescription] = useState('')
  const [isTeams, setTeams] = useState(team !== undefined)
  const keep = useMutation({
    mutationFn: () =>
      keepAgenda(session.id, {
        name: name.trim(),
        ...(description.trim() && { description: description.trim() }),
        ...(isTeams && team && { team_id: team }),
      }),
    onSuccess: (kept) => {
      void known.invalidateQueries({ queryKey: templatesKey })
      toast(say('template.kept', { name: kept.name }))
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) keep.mutate()
  }
  const problem = keep.error instanceof Problem ? keep.error : undefined
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p>{say('template.what')}</p>
      <Field
        label={say('template.name')}
        maxLength={100}
        required
        value={name}
        problem={problem?.about('name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={say('template.description')}
        maxLength={500}
        value={description}
        problem={problem?.about('description')}
        onChange={(event) => setDescription(event.target.value)}
      />
      {team && (
        <label htmlFor={select}>
          <span>{say('template.for')}</span>
          <select
            id={select}
            value={isTeams ? 'team' : 'account'}
            onChange={(event) => setTeams(event.target.value === 'team')}
          >
            <option value="team">{say('template.for.team')}</option>
            <option value="account">{say('template.for.account')}</option>
          </select>
        </label>
      )}
      {problem && !problem.about('name') && <p role="alert">{problemWords(problem, say).title}</p>}
      <Button type="submit" tone="primary" disabled={keep.isPending || !name.trim()}>
        {say('template.save')}
      </Button>
    </form>
  )
}
