package plenum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** Compares what a page believes and shows with what the server would tell it anew. */
final class Truth {

    /** What the page was last painted from, out of what its components hold: the shared view and one's own part. */
    static final String REPLICA = """
                () => {
                  const box = document.getElementById('root')
                  const name = Object.keys(box).find((key) => key.startsWith('__reactContainer$'))
                  const fibers = name ? [box[name].stateNode.current] : []
                  while (fibers.length > 0) {
                    const fiber = fibers.pop()
                    for (let hook = fiber.memoizedState; hook; hook = hook.next) {
                      if (hook.memoizedState?.replica?.view?.session) return hook.memoizedState.replica
                    }
                    if (fiber.sibling) fibers.push(fiber.sibling)
                    if (fiber.child) fibers.push(fiber.child)
                  }
                }""";

    /**
     * What differs in what the page knows. Left out are times that move with every sign of life, and answers to earlier
     * rounds: that a new round has none yet pages know by themselves.
     */
    private static final String UNKNOWN = """
                (replica, fresh) => {
                  const clocks = ['/session/last_activity_at', '/session/expires_at', '/me/notices', '/me/effects', '/me/last_seq']
                  const lines = (value, path = '') =>
                    value !== null && typeof value === 'object'
                      ? Object.keys(value)
                          .filter((key) => value[key] !== undefined && !clocks.includes(path + '/' + key))
                          .flatMap((key) => lines(value[key], path + '/' + key))
                      : [path + '=' + JSON.stringify(value)]
                  const { me: _, ...shared } = replica.view
                  const { round } = fresh.current_activity.view
                  const own = (me) => (me?.my_answer?.round === round ? me : me && { ...me, my_answer: undefined })
                  const [here, there] = [{ ...shared, me: own(replica.me ?? fresh.me) }, { ...fresh, me: own(fresh.me) }]
                    .map((one) => new Set(lines(one)))
                  return [
                    ...[...here].filter((line) => !there.has(line)).map((line) => 'page ' + line),
                    ...[...there].filter((line) => !here.has(line)).map((line) => 'server ' + line)].slice(0, 8)
                }""";

    /** What a person sees of it: each seat, the number in the middle, the story, and one's own card. */
    private static final String UNSEEN = """
                (fresh) => {
                  const view = fresh.current_activity.view
                  if (view.stage === 'revealing') return ['a countdown still runs']
                  const label = (card) => view.deck.cards.find((one) => one.key === card)?.label
                  const looks = (person) => {
                    if (!person.can_vote) return 'watching'
                    if (view.stage === 'waiting') return 'at the table'
                    if (view.stage === 'voting') return person.has_voted ? 'has voted' : 'has not voted yet'
                    return label(view.votes?.[person.id]) ? 'card ' + label(view.votes[person.id]) : 'no card'
                  }
                  const faults = []
                  const same = (what, shown, wanted) => {
                    if (shown !== wanted) faults.push(`${what}: shown is "${shown}" instead of "${wanted}"`)
                  }
                  const table = document.querySelector('[aria-label^="Seats, clockwise"]')
                  const words = (seat) => seat.innerText.split(', ').pop().trim()
                  const people = Object.values(fresh.participants)
                  same('seats', [...(table?.querySelectorAll('li') ?? [])].map(words).sort().join(),
                    people.map(looks).sort().join())
                  const here = people.filter((one) => one.is_online && one.role !== 'spectator').length
                  const middle = table?.parentElement.lastElementChild.innerText.split('\\n')[0]
                  if (view.stage === 'waiting') same('middle', middle, here + ' here')
                  if (view.stage === 'voting' && !view.reveals_at)
                    same('middle', middle, view.voted_count + ' of ' + view.eligible_count)
                  if (view.stories[view.story_id])
                    same('story', [...document.querySelectorAll('h1')].at(-1)?.innerText, view.stories[view.story_id].title)
                  const answer = fresh.me?.my_answer
                  if (fresh.me && view.stage === 'voting') {
                    const mine = answer?.round === view.round && answer.choice
                    const card = mine && view.deck.cards.find((one) => one.key === mine.card)
                    const chosen = document.querySelector('[role=radio][aria-checked=true]')
                    same('own card', chosen?.ariaLabel, card ? (card.kind === 'break' ? 'Coffee' : card.label) : undefined)
                  }
                  return faults
                }""";

    /** Empty when page and server agree. */
    private static final String DIFFERENCE = """
                async () => {
                  const replica = (%s)()
                  if (!replica) return 'there is no state in the page: ' + document.body.innerText.slice(0, 200)
                  const as = location.pathname.endsWith('/screen') ? '?as=display' : ''
                  const answer = await fetch('/api/v1/sessions/' + replica.view.session.id + as)
                  if (!answer.ok) return 'the server answered ' + answer.status
                  const fresh = (await answer.json()).data
                  return [...(%s)(replica, fresh), ...(%s)(fresh)].join('; ')
                }""".formatted(REPLICA, UNKNOWN, UNSEEN);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final double OFTEN = 200;

    private Truth() {}

    static void isShownOn(Page page, String whose) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var difference = page.evaluate(DIFFERENCE);
        while (!difference.equals("") && System.nanoTime() < end) {
            page.waitForTimeout(OFTEN);
            difference = page.evaluate(DIFFERENCE);
        }
        assertThat(difference).as("on the page of %s", whose).isEqualTo("");
    }

    static String stage(Page page) {
        return String.valueOf(page.evaluate("() => (" + REPLICA + ")()?.view.current_activity.view.stage"));
    }
}
