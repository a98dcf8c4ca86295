/** Words the page wants said or shown once, from anywhere, kept in the order they came. */
export class Speech {
  private text = ''
  private readonly listeners = new Set<() => void>()

  current = (): string => this.text

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(text: string): void {
    this.text = text
    for (const listener of this.listeners) listener()
  }
}
