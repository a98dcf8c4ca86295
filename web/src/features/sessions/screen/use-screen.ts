import { useQuery } from '@tanstack/react-query'
import { openDisplay } from '@/api/open-display'
import type { SessionState } from '@/api/types'
import { useChannel } from '@/live/use-channel'

/**
 * Opens this browser as a room screen. The secret of the link is exchanged once and then taken out of the address, so
 * that nobody reads it from the wall; a reload works with the cookie.
 */
export function useDisplay(sessionId: string | undefined) {
  return useQuery({
    queryKey: ['display', sessionId],
    enabled: sessionId !== undefined,
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      const token = location.hash.slice(1)
      const memory = `plenum.screen.${sessionId}`
      if (!token) return { control: sessionStorage.getItem(memory) === 'control' }
      const { control } = await openDisplay(sessionId ?? '', token)
      history.replaceState(null, '', location.pathname)
      sessionStorage.setItem(memory, control ? 'control' : '')
      return { control }
    },
  })
}

/** What everybody may see of the room; never a person's own view, even in the browser of a seat holder. */
export function useScreen(sessionId: string) {
  return useChannel<SessionState>(`screen ${sessionId}`, {
    events: `/api/v1/sessions/${sessionId}/events`,
    state: `/api/v1/sessions/${sessionId}/state`,
    query: 'as=display',
  })
}
