import { soundWish } from '../theme/appearance'
import { play } from './speaker'
import { sounds, touches, type Sound, type Touch } from './tones'

/** Makes a sound, as loud as this person wishes. */
export function sound(what: Sound): void {
  const { isOn, volume } = soundWish()
  if (isOn) play(sounds[what], volume / 100)
}

/** Lets the device be felt, where it can and was touched before, and unless sound is off or less motion is wished. */
export function touch(what: Touch): void {
  if (!('vibrate' in navigator) || !soundWish().isFelt || isMotionReduced() || !wasTouched()) return
  navigator.vibrate([...touches[what]])
}

/** Browsers refuse, and complain, when a page wants to be felt before anybody has tapped on it. */
function wasTouched(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true
}

function isMotionReduced(): boolean {
  const chosen = document.documentElement.dataset['motion'] === 'reduced'
  return chosen || matchMedia('(prefers-reduced-motion: reduce)').matches
}
