import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '@/api/problem'
import { askToSignIn } from './keep-signed-in'

/** A refusal is an answer and is not asked again; only what may pass by itself is. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askToSignIn }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (failures, error) => failures < 3 && error instanceof Problem && error.isPassing,
    },
    mutations: { networkMode: 'always' },
  },
})
