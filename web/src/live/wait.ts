/** A pause that can be cut short. */
export class Wait {
  private end: (() => void) | undefined

  for(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.skip(), milliseconds)
      this.end = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  skip(): void {
    this.end?.()
    this.end = undefined
  }
}
