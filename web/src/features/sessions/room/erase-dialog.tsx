import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { eraseSession } from '@/api/own-traces'
import { Problem } from '@/api/problem'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { navigate } from '@/ui/navigation'
import { toast } from '@/ui/toast'
import styles from './leave-dialog.module.css'
import type { Room } from './use-room'

/** Deleting everything cannot be undone, so the name has to be typed. */
export function EraseDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const say = useSay()
  const { name } = room.state.session
  const [typed, setTyped] = useState('')
  const erase = useMutation({
    mutationFn: () => eraseSession(room.id, typed.trim()),
    onSuccess: () => {
      toast(say('erase.done'))
      navigate('/')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === name) erase.mutate()
  }
  return (
    <Dialog title={say('erase.title', { name })} closeLabel={say('close')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p>{say('erase.text')}</p>
        <Field
          label={say('erase.name', { name })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className={styles['pair']}>
          <Button size="large" data-safe onClick={onClose}>
            {say('erase.keep')}
          </Button>
          <Button
            size="large"
            tone="danger"
            type="submit"
            disabled={erase.isPending || typed.trim() !== name}
          >
            {say('erase.erase')}
          </Button>
        </div>
        {erase.error instanceof Problem && <p role="alert">{problemWords(erase.error, say).title}</p>}
      </form>
    </Dialog>
  )
}
