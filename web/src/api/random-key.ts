/** 128 random bits as text. `crypto.randomUUID` is missing on plain http addresses, `getRandomValues` is not. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A UUID of version 7: things made one after the other sort in that order. */
export function randomId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const luck = randomKey()
  const variant = '89ab'[parseInt(luck.charAt(3), 16) % 4] ?? '8'
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${luck.slice(0, 3)}`,
    `${variant}${luck.slice(4, 7)}`,
    luck.slice(7, 19),
  ].join('-')
}
