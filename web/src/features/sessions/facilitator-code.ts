const place = (sessionId: string) => `plenum.facilitator ${sessionId}`
const fragment = /^#facilitator=([\w-]+)$/

/** Keeps the secret that restores the role in this browser; the server shows it once. */
export function keepFacilitatorCode(sessionId: string, code: string | undefined): void {
  if (code) localStorage.setItem(place(sessionId), code)
}

export function keptFacilitatorCode(sessionId: string): string | undefined {
  return localStorage.getItem(place(sessionId)) ?? undefined
}

/** The secret stands in the fragment, which browsers send to nobody. */
export function facilitatorLink(joinCode: string, code: string): string {
  return `${location.origin}/s/${joinCode}#facilitator=${code}`
}

export function facilitatorCodeIn(hash: string): string | undefined {
  return fragment.exec(hash)?.[1]
}
