import { soundWish } from '../theme/appearance'
import { play } from './speaker'
import { sounds, touches, type Sound, type Touch } from './tones'

/** Makes a sound, as loud as this person wishes. */
export function sound(what: Sound): void {
  const { isOn, volume } = soundWish()
  if (isOn) play(sounds[what], volume / 100)
}

/** Lets the device be felt, where it can, and unless sound is off or less motion is wished. */
export function touch(what: Touch): void {
  if (!('vibrate' in navigator) || !soundWish().isFelt || isMotionReduced()) return
  navigator.vibrate([...touches[what]])
}

function isMotionReduced(): boolean {
  const chosen = document.documentElement.dataset['motion'] === 'reduced'
  return chosen || matchMedia('(prefers-reduced-motion: reduce)').matches
}
