/** Codes avoid what people confuse, so typing 0, 1, I, L, O or U can only be a misreading. */
const alphabet = /^[2-9A-HJKMNP-TV-Z]$/

export interface TypedCode {
  readonly code: string
  /** The first character that no code contains. */
  readonly stranger?: string
}

/** Reads what a person typed or pasted: case, spaces and hyphens do not matter, a whole join link is understood. */
export function readCode(typed: string): TypedCode {
  const inLink = /\/(?:s|join)\/([^/?#\s]+)/i.exec(typed)?.[1]
  const letters = (inLink ?? typed).toUpperCase().replace(/[\s-]/g, '')
  const stranger = [...letters].find((letter) => !alphabet.test(letter))
  const code = [...letters]
    .filter((letter) => alphabet.test(letter))
    .join('')
    .slice(0, 6)
  return stranger ? { code, stranger } : { code }
}

/** Three and three, as it is printed everywhere. */
export function spaced(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code
}
