import { lazy } from 'react'

const after = async () => ({ default: (await import('./after-result')).AfterResult })
const panel = async () => ({ default: (await import('./result-panel')).ResultPanel })
const rounds = async () => ({ default: (await import('./rounds')).Rounds })

/** What only a result needs: not part of what a seat waits for. */
export const AfterResult = lazy(after)
export const ResultPanel = lazy(panel)
export const Rounds = lazy(rounds)

/** Fetched while people vote, while the connection is there. */
export function fetchWhatResultsNeed(): void {
  void Promise.all([after(), panel(), rounds()])
}
