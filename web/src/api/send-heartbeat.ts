import { send } from './http'

export async function sendHeartbeat(
  id: string,
  beat: { visible: boolean; stateVersion: number | undefined },
) {
  const { data } = await send('post', '/api/v1/sessions/{id}/heartbeat', {
    path: { id },
    body: {
      visible: beat.visible,
      ...(beat.stateVersion !== undefined && { state_version: beat.stateVersion }),
    },
  })
  return data
}
