import sprite from './artwork/avatars.svg?url'
import { avatars } from './avatars'

/** One of the built-in faces; an unknown one is shown as the first. */
export function Avatar({ id, size }: { id: string; size: number }) {
  const known = avatars.find((avatar) => avatar === id) ?? avatars[0]
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <use href={`${sprite}#${known}`} />
    </svg>
  )
}
