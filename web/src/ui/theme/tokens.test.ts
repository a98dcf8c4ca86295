import { expect, test } from 'vitest'
import { themes, type TokenName } from './tokens'
import { tokensCss } from './tokens-css'

test('the style sheet is the one the tokens make', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('./tokens.css')
})

/** Pairs and their least contrast, light · dark, as the experience design promises them. */
const pairs: [TokenName, TokenName, number, number][] = [
  ['text', 'canvas', 16.2, 16.5],
  ['text-2', 'canvas', 7.6, 10.2],
  ['text-3', 'sunken', 4.9, 6.6],
  ['border-strong', 'surface', 3.8, 4.2],
  ['primary', 'canvas', 6.6, 9.1],
  ['on-primary', 'primary', 7.1, 8.1],
  ['on-primary-soft', 'primary-soft', 7.9, 8.9],
  ['on-live', 'live', 9.9, 9.9],
  ['live-text', 'live-soft', 5.6, 9.1],
  ['ok', 'ok-soft', 5.3, 7.4],
  ['bad', 'bad-soft', 5.4, 7.0],
  ['open', 'canvas', 4.8, 8.5],
  ['felt-text', 'felt', 12.0, 12.5],
  ['felt-text-2', 'felt', 7.1, 7.4],
  ['rim-in', 'felt', 7.1, 7.4],
  ['rim-open', 'felt', 4.0, 4.1],
  ['card-ink', 'card', 17.5, 16.3],
  ['focus', 'canvas', 6.6, 11.3],
]

test.each(pairs)('%s on %s keeps its promised contrast', (ink, ground, light, dark) => {
  // The promises are printed with one decimal.
  expect(contrast(themes.light[ink], themes.light[ground])).toBeGreaterThanOrEqual(light - 0.05)
  expect(contrast(themes.dark[ink], themes.dark[ground])).toBeGreaterThanOrEqual(dark - 0.05)
})

test.each(pairs)('%s on %s does not lose contrast in high contrast', (ink, ground) => {
  const least = ink === 'rim-open' || ink === 'border-strong' ? 4.5 : 7
  expect(contrast(themes.contrastLight[ink], themes.contrastLight[ground])).toBeGreaterThanOrEqual(least)
  expect(contrast(themes.contrastDark[ink], themes.contrastDark[ground])).toBeGreaterThanOrEqual(least)
})

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
