import { send } from './http'

export interface Device {
  readonly battery_level?: number
  readonly network_type?: string
  readonly save_data?: boolean
  readonly reduced_motion?: boolean
}

export async function optimizeDevice(id: string, device: Device) {
  const { data } = await send('post', '/api/v1/sessions/{id}/mobile/optimize', { path: { id }, body: device })
  return data
}
