/** One note: when it begins and ends, in milliseconds, and how high it is, in hertz. */
export interface Note {
  readonly hertz: number
  readonly from: number
  readonly to: number
}

export type Sound = 'start' | 'stored' | 'reveal' | 'unanimous' | 'seconds' | 'over'

const [g4, c5, e5, eFlat5, g5, c6] = [392, 523.25, 659.25, 622.25, 783.99, 1046.5]
const chord = (...notes: number[]): Note[] => notes.map((hertz) => ({ hertz, from: 0, to: 380 }))

/** What is heard, always under 400 ms: two notes up, a tick, a chord that is major only when everyone agrees. */
export const sounds: Record<Sound, readonly Note[]> = {
  start: [
    { hertz: g4, from: 0, to: 140 },
    { hertz: c5, from: 120, to: 300 },
  ],
  stored: [{ hertz: c6, from: 0, to: 45 }],
  reveal: chord(c5, eFlat5, g5),
  unanimous: chord(c5, e5, g5, c6),
  seconds: [{ hertz: g5, from: 0, to: 90 }],
  over: [
    { hertz: g5, from: 0, to: 120 },
    { hertz: c5, from: 130, to: 360 },
  ],
}

export type Touch = 'stored' | 'kept' | 'reveal'

/** What is felt: milliseconds of buzz and stillness in turn. */
export const touches: Record<Touch, readonly number[]> = {
  stored: [50],
  kept: [20, 40, 20],
  reveal: [30, 40, 30],
}
