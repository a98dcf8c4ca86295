import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { isGoverned } from './governed'
import { PersonActions } from './person-actions'
import type { Room } from './use-room'

/** The menu of one seat at the table. */
export function PersonDialog({ room, id, onClose }: { room: Room; id: string; onClose: () => void }) {
  const say = useSay()
  const person = room.state.participants[id]
  if (!person || !isGoverned(room, person)) return null
  return (
    <Dialog title={person.name} closeLabel={say('close')} onClose={onClose}>
      <PersonActions room={room} person={person} />
    </Dialog>
  )
}
