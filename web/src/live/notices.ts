import type { Frame } from './frame'

/** With these reasons the whole state has just come, in place of what was missed. */
const DONE = ['gap', 'slow_reader']

/** The server asks for the state to be fetched anew. */
export function isCallToSync(frame: Frame): boolean {
  return frame.type === 'state_sync_required' && !DONE.includes(String(frame.data?.['reason']))
}

/** Whether the server can store anything, after this frame. */
export function storageAfter(frame: Frame, isAway: boolean | undefined): boolean | undefined {
  if (frame.type !== 'network_partition_detected' || frame.data?.['scope'] !== 'storage') return isAway
  return frame.data['success'] !== true
}
