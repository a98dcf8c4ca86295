import { Suspense, useState, type FormEvent } from 'react'
import type { Key } from '@/i18n/en'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import type { SetupForms } from './kinds'
import type { Agenda } from './use-agenda'
import styles from './agenda-dialog.module.css'

interface AddActivityProps {
  agenda: Agenda
  forms: SetupForms
  /** The kind that is offered first. */
  first?: string
  onAdded?: () => void
}

/** Something more for the agenda: another table, or a question to everybody. */
export function AddActivity({ agenda, forms, first = 'poker', onAdded }: AddActivityProps) {
  const say = useSay()
  const [kind, setKind] = useState(first)
  const Form = forms[kind]
  return (
    <section aria-label={say('agenda.kind')}>
      <p className={styles['kinds']}>
        {['poker', ...Object.keys(forms)].map((one) => (
          <Button
            key={one}
            size="small"
            tone={one === kind ? 'primary' : 'plain'}
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          >
            {say(`agenda.kind.${one}` as Key)}
          </Button>
        ))}
      </p>
      {Form ? (
        <Suspense>
          <Form
            key={agenda.lines.length}
            error={agenda.error}
            isBusy={agenda.isBusy}
            onSave={(title, config) => agenda.add(kind, title, config, onAdded)}
          />
        </Suspense>
      ) : (
        <AddTable agenda={agenda} onAdded={onAdded} />
      )}
    </section>
  )
}

function AddTable({
  agenda,
  onAdded,
}: Pick<AddActivityProps, 'agenda'> & { onAdded: (() => void) | undefined }) {
  const say = useSay()
  const [title, setTitle] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    agenda.add('poker', title.trim() || say('agenda.usual-title'), undefined, onAdded)
    setTitle('')
  }
  return (
    <form className={styles['add']} onSubmit={add}>
      <Field
        label={say('agenda.new')}
        placeholder={say('agenda.usual-title')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" icon="plus" disabled={agenda.isBusy}>
        {say('agenda.add')}
      </Button>
    </form>
  )
}
