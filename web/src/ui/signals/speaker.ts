import type { Note } from './tones'

let audio: AudioContext | undefined

/** A page may only sound after somebody touched it; before that there is no context to play in. */
export function openSpeakerOnTouch(): void {
  const open = () => {
    audio ??= new AudioContext()
    if (audio.state === 'suspended') void audio.resume()
  }
  addEventListener('pointerdown', open, { passive: true })
  addEventListener('keydown', open)
}

const softest = 0.0001
const attack = 0.012

/** Plays soft, round notes; `volume` is between 0 and 1. */
export function play(notes: readonly Note[], volume: number): void {
  if (!audio || audio.state !== 'running' || volume <= 0) return
  const loudness = (volume * 0.5) / Math.sqrt(notes.length)
  for (const { hertz, from, to } of notes) {
    const [start, end] = [audio.currentTime + from / 1000, audio.currentTime + to / 1000]
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
    const swell = new GainNode(audio, { gain: softest })
    swell.gain.setValueAtTime(softest, start)
    swell.gain.exponentialRampToValueAtTime(loudness, start + attack)
    swell.gain.exponentialRampToValueAtTime(softest, end)
    tone.connect(swell).connect(audio.destination)
    tone.start(start)
    tone.stop(end)
  }
}
