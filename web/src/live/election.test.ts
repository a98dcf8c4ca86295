import { expect, test } from 'vitest'
import { seeded } from '@/test/random'
import { beatEvery, hear, stand, tick, type Standing, type Step, type Word } from './election'

/** Tabs of one browser on a simulated channel: every word reaches every other open tab a little later. */
class Browser {
  now = 0
  private readonly tabs = new Map<string, Standing>()
  private readonly frozen = new Set<string>()
  private post: { at: number; word: Word }[] = []

  open(name: string): void {
    this.take(name, stand(name, this.now))
  }

  close(name: string, politely: boolean): void {
    if (politely && this.tabs.get(name)?.role === 'leader')
      this.post.push({ at: this.now + 1, word: { says: 'resign', name } })
    this.tabs.delete(name)
  }

  freeze(name: string): void {
    this.frozen.add(name)
  }

  thaw(name: string): void {
    this.frozen.delete(name)
  }

  run(milliseconds: number): void {
    const until = this.now + milliseconds
    for (; this.now < until; this.now += 10) {
      const due = this.post.filter(({ at }) => at <= this.now)
      this.post = this.post.filter(({ at }) => at > this.now)
      for (const { word } of due) {
        for (const [name, standing] of this.tabs) {
          if (name !== word.name && !this.frozen.has(name)) this.take(name, hear(standing, word, this.now))
        }
      }
      if (this.now % 50 === 0) this.beat()
    }
  }

  get leaders(): string[] {
    return [...this.tabs].filter(([, { role }]) => role === 'leader').map(([name]) => name)
  }

  private beat(): void {
    for (const [name, standing] of this.tabs) {
      const isDue = standing.role === 'candidate' || this.now % beatEvery === 0
      if (isDue && !this.frozen.has(name)) this.take(name, tick(standing, this.now))
    }
  }

  private take(name: string, step: Step): void {
    this.tabs.set(name, step.standing)
    for (const says of step.say) this.post.push({ at: this.now + 10, word: { says, name } })
  }
}

test('a single tab leads after a moment', () => {
  const browser = new Browser()
  browser.open('a')
  browser.run(400)
  expect(browser.leaders).toEqual(['a'])
})

test('a tab opened later follows', () => {
  const browser = new Browser()
  browser.open('b')
  browser.run(1_000)
  browser.open('a')
  browser.run(1_000)
  expect(browser.leaders).toEqual(['b'])
})

test('tabs opened together agree on one', () => {
  const browser = new Browser()
  for (const name of ['c', 'a', 'b']) browser.open(name)
  browser.run(1_000)
  expect(browser.leaders).toEqual(['a'])
})

test('when the leader closes, another takes over at once', () => {
  const browser = new Browser()
  browser.open('a')
  browser.open('b')
  browser.run(1_000)
  browser.close('a', true)
  browser.run(500)
  expect(browser.leaders).toEqual(['b'])
})

test('when the leader crashes, another takes over within five seconds', () => {
  const browser = new Browser()
  browser.open('a')
  browser.open('b')
  browser.run(1_000)
  browser.close('a', false)
  browser.run(5_000)
  expect(browser.leaders).toEqual(['b'])
})

test('a leader that was frozen gives way when it wakes', () => {
  const browser = new Browser()
  browser.open('a')
  browser.open('b')
  browser.run(1_000)
  browser.freeze('a')
  browser.run(10_000)
  browser.thaw('a')
  browser.run(3_000)
  expect(browser.leaders).toHaveLength(1)
})

test.each(Array.from({ length: 30 }, (_, seed) => seed))(
  'whatever tabs do, one leads in the end, seed %i',
  (seed) => {
    const random = seeded(seed)
    const browser = new Browser()
    const names = ['a', 'b', 'c', 'd', 'e']
    const isOpen = new Set<string>()
    for (let step = 0; step < 25; step++) {
      const name = names[Math.floor(random() * names.length)] ?? 'a'
      if (!isOpen.has(name)) {
        browser.open(name)
        isOpen.add(name)
      } else if (isOpen.size > 1) {
        browser.close(name, random() < 0.5)
        isOpen.delete(name)
      }
      browser.run(10 * Math.floor(random() * 120))
    }
    browser.run(10_000)
    expect(browser.leaders).toHaveLength(1)
  },
)
