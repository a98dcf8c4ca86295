import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { changeSession } from '@/api/change-session'
import { Problem } from '@/api/problem'
import type { SessionState, SettingsWish } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { toast } from '@/ui/toast'
import { lossWays } from '../loss-ways'
import type { Room } from './use-room'
import styles from './settings-dialog.module.css'

type Settings = SessionState['session']['settings']

/** What whoever runs the session decides about it; saved in one step, refused at the field that does not fit. */
export function SettingsDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const { session } = room.state
  const [name, setName] = useState(session.name)
  const [draft, setDraft] = useState(session.settings)
  const change = (part: Partial<Settings>) => setDraft({ ...draft, ...part })
  const save = useMutation({
    mutationFn: () => changeSession(room.id, { name, settings: changes(session.settings, draft) }),
    onSuccess: () => {
      toast(say('settings.saved'))
      onClose()
    },
  })
  const problem = save.error instanceof Problem ? save.error : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }

  return (
    <Dialog title={say('settings.title')} closeLabel={say('close')} onClose={onClose}>
      <form className={styles['settings']} onSubmit={submit} noValidate>
        <Field
          label={say('settings.name')}
          value={name}
          maxLength={100}
          problem={problem?.about('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset>
          <legend>{say('settings.door')}</legend>
          <Check
            label={say('settings.listed')}
            on={draft.visibility === 'listed'}
            onChange={(on) => change({ visibility: on ? 'listed' : 'unlisted' })}
          />
          <Check label={say('settings.locked')} on={draft.locked} onChange={(locked) => change({ locked })} />
          <Check
            label={say('settings.late-join')}
            on={draft.late_join}
            onChange={(late_join) => change({ late_join })}
          />
          <Check
            label={say('settings.spectators')}
            on={draft.allow_spectators}
            onChange={(allow_spectators) => change({ allow_spectators })}
          />
        </fieldset>
        <Field
          label={say('settings.seats')}
          type="number"
          inputMode="numeric"
          min={2}
          max={50}
          value={draft.max_seats}
          problem={problem?.about('settings.max_seats')}
          note={say('settings.seats.note', { n: session.counts.voters })}
          onChange={(event) => change({ max_seats: event.target.valueAsNumber || 0 })}
        />
        <Check
          label={say('settings.everyone')}
          on={draft.controls === 'everyone'}
          onChange={(on) => change({ controls: on ? 'everyone' : 'facilitator' })}
        />
        {room.me.permissions.is_facilitator && (
          <label className={styles['select']}>
            {say('settings.loss')}
            <select
              value={draft.facilitator_loss}
              onChange={(event) => change({ facilitator_loss: event.target.value })}
            >
              {lossWays.map((each) => (
                <option key={each} value={each}>
                  {say(`settings.loss.${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {problem && <p role="alert">{problemWords(problem, say).title}</p>}
        <Button tone="primary" size="large" type="submit" disabled={save.isPending}>
          {say('settings.save')}
        </Button>
      </form>
    </Dialog>
  )
}

/** Only what was changed is asked for, so that a deputy is not refused for what only the Scrum Master may decide. */
function changes(before: Settings, after: Settings): SettingsWish {
  const wish = Object.entries(after).filter(([key, value]) => before[key as keyof Settings] !== value)
  return Object.fromEntries(wish) as SettingsWish
}

function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
