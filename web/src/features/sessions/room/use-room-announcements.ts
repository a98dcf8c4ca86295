import { useEffect, useRef } from 'react'
import { useSay } from '@/i18n/words'
import { announceAtOnce } from '@/ui/announcer'
import type { Room } from './use-room'

/** Says who runs the session from now on, to everybody who does not see the crown move. */
export function useRoomAnnouncements({ state, me }: Room): void {
  const say = useSay()
  const lead = state.session.facilitator_id
  const name = lead === undefined ? undefined : state.participants[lead]?.name
  const before = useRef(lead)
  useEffect(() => {
    if (before.current === lead) return
    before.current = lead
    if (lead === me.participant_id) announceAtOnce(say('say.you-lead'))
    else if (name !== undefined) announceAtOnce(say('say.leads', { name }))
  }, [lead, name, me.participant_id, say])
}
