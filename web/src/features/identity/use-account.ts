import { useQuery } from '@tanstack/react-query'
import { getAccount } from '@/api/account'

export const accountKey = ['account']

export function useAccount() {
  return useQuery({ queryKey: accountKey, queryFn: ({ signal }) => getAccount(signal) })
}
