import { useSay } from '@/i18n/words'
import type { SetupForms } from '../agenda/kinds'
import { AgendaDialog } from '../agenda/agenda-dialog'
import { FacilitatorLink } from './facilitator-link'
import { InviteDialog } from './invite-dialog'
import { KeySheet, type KeyGroup } from './key-sheet'
import { MySeat } from './my-seat'
import { PeopleDialog } from './people-dialog'
import { RoomMenu } from './room-menu'
import type { RoomPanel } from './room-page'
import { SettingsDialog } from './settings-dialog'
import { roomKeys } from './use-room-keys'
import type { Room } from './use-room'

interface RoomPanelsProps {
  room: Room
  open: RoomPanel
  keys: readonly KeyGroup[]
  forms: SetupForms
  onOpen: (panel: RoomPanel) => void
  onClose: () => void
}

/** Whatever opens over a live page. It comes after the page: nobody waits for it to take a seat. */
export function RoomPanels({ room, open, keys, forms, onOpen, onClose }: RoomPanelsProps) {
  const say = useSay()
  switch (open) {
    case 'invite':
      return <InviteDialog room={room} onClose={onClose} />
    case 'agenda':
      return <AgendaDialog room={room} forms={forms} onClose={onClose} />
    case 'people':
      return <PeopleDialog room={room} onClose={onClose} />
    case 'keys':
      return <KeySheet groups={[...keys, roomKeys(say, room)]} onClose={onClose} />
    case 'my-seat':
      return <MySeat room={room} onClose={onClose} />
    case 'settings':
      return <SettingsDialog room={room} onClose={onClose} />
    case 'host-link':
      return <FacilitatorLink room={room} onClose={onClose} />
    case 'menu':
      return <RoomMenu room={room} onOpen={onOpen} onClose={onClose} />
  }
}
