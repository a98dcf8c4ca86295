import { randomKey } from '@/api/random-key'

interface Word {
  readonly name: string
  readonly looks: boolean
  readonly asks?: boolean
}

/** A tab that crashed while it was looked at says no goodbye. */
const believedFor = 75_000

/** Whether a person looks at any of their tabs of one room. Each tab knows of itself and is told by the others. */
export class Looking {
  private readonly name = randomKey()
  private readonly others = new Map<string, number>()
  private post: BroadcastChannel | undefined

  constructor(
    key: string,
    private readonly onChange: () => void,
  ) {
    if ('BroadcastChannel' in globalThis) this.post = new BroadcastChannel(`plenum looking ${key}`)
    if (this.post) this.post.onmessage = ({ data }: MessageEvent<Word>) => this.hear(data)
    document.addEventListener('visibilitychange', this.changed)
    this.say({ asks: true })
  }

  get anywhere(): boolean {
    return this.here || [...this.others.values()].some((heard) => Date.now() - heard < believedFor)
  }

  /** Says again what is still so, for tabs that would stop believing it. */
  repeat(): void {
    this.say({})
  }

  leave(): void {
    document.removeEventListener('visibilitychange', this.changed)
    this.post?.postMessage({ name: this.name, looks: false } satisfies Word)
    this.post?.close()
    this.post = undefined
  }

  private get here(): boolean {
    return document.visibilityState === 'visible'
  }

  private readonly changed = () => {
    this.say({})
    this.onChange()
  }

  private hear({ name, looks, asks }: Word): void {
    const before = this.anywhere
    if (looks) this.others.set(name, Date.now())
    else this.others.delete(name)
    if (asks) this.say({})
    if (this.anywhere !== before) this.onChange()
  }

  private say(more: Partial<Word>): void {
    this.post?.postMessage({ name: this.name, looks: this.here, ...more } satisfies Word)
  }
}
