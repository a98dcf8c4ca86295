import { soon } from '@/ui/soon'

/** What only a result needs: not part of what a seat waits for. */
export const AfterResult = soon(async () => (await import('./after-result')).AfterResult)
export const ResultPanel = soon(async () => (await import('./result-panel')).ResultPanel)
export const Rounds = soon(async () => (await import('./rounds')).Rounds)

/** Fetched while people vote, while the connection is there. */
export function fetchWhatResultsNeed(): void {
  AfterResult.fetch()
  ResultPanel.fetch()
  Rounds.fetch()
}
