import { lazy, Suspense, type ComponentType } from 'react'

/** A part that is fetched when it is needed for the first time; until then there is nothing in its place. */
export function soon<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await fetch() })) as unknown as ComponentType<P>
  return function Soon(props: P) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    )
  }
}
